using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using PrivateLinkConsole.Web.Features.SignIn;

namespace PrivateLinkConsole.Web.Api.Http;

/// <summary>
/// Requests below /api that no route takes: an unknown path, method or media type. They have no policy of their own and would fall
/// under the pages' (a cookie); here they want a token as everything else, and then say what is wrong.
/// </summary>
internal sealed class StrayRequests(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext context)
    {
        var endpoint = context.GetEndpoint();
        if (endpoint?.Metadata.GetMetadata<IAuthorizeData>() is not null)
        {
            await next(context);
            return;
        }

        if (!(await context.AuthenticateAsync(Policies.ApiToken)).Succeeded)
            await context.ChallengeAsync(Policies.ApiToken);
        else if (endpoint?.RequestDelegate is { } refuse)
            await refuse(context);
        else
            context.Response.StatusCode = StatusCodes.Status404NotFound;
    }
}
