using PrivateLinkConsole.Core.Projects;
using PrivateLinkConsole.Web.Shared.Pages;

namespace PrivateLinkConsole.Web.Api.Http;

internal static class ApiContext
{
    /// <summary>Who asks: the user whose token it is.</summary>
    public static Caller Caller(this HttpContext context) =>
        ProjectPage.CallerOf(context.User) with { IdEnding = context.Items[IdempotencyMiddleware.IdEnding] as string };
}
