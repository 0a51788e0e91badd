using Microsoft.AspNetCore.Http.HttpResults;
using PrivateLinkConsole.Core.Fields;
using PrivateLinkConsole.Core.Projects;
using PrivateLinkConsole.Core.Refusals;
using PrivateLinkConsole.Web.Api.Http;

namespace PrivateLinkConsole.Web.Api;

/// <summary><c>/api/v1/projects/{project}/cloud-accounts</c></summary>
internal static class CloudAccountsApi
{
    public static void Map(IEndpointRouteBuilder project)
    {
        var group = project.MapGroup("/cloud-accounts").WithTags("Cloud accounts");
        group.MapGet("", ListAsync).WithSummary("Cloud accounts of the project");
        group.MapPost("", CreateAsync).WithSummary("Connects a cloud account; its secret is written only");
        group.MapGet("/{id}", GetAsync).WithSummary("One cloud account");
        group.MapPatch("/{id}", UpdateAsync).WithSummary("Changes the name, or replaces the credentials as a whole");
        group.MapDelete("/{id}", DeleteAsync).WithSummary("Removes a cloud account that nothing uses");
        group.MapPost("/{id}/test", TestAsync).WithSummary("Enters the account and tries each permission without effect");
    }

    private static async Task<Ok<ApiPage<CloudAccountAnswer>>> ListAsync(HttpContext http, CloudAccounts accounts, string project, string? limit, string? cursor)
    {
        var paging = Paging.Of(limit, cursor);
        var views = await accounts.ListAsync(http.Caller(), project, http.RequestAborted);
        return TypedResults.Ok(paging.Cut(views, view => new PageEnd(view.Name, view.Id), CloudAccountAnswer.Of));
    }

    private static async Task<Ok<CloudAccountAnswer>> GetAsync(HttpContext http, CloudAccounts accounts, string project, string id) =>
        TypedResults.Ok(CloudAccountAnswer.Of(await accounts.GetAsync(http.Caller(), project, id, http.RequestAborted)));

    private static async Task<Created<CloudAccountAnswer>> CreateAsync(HttpContext http, ApiBody<CloudAccountBody> body, CloudAccounts accounts, string project)
    {
        var made = await NamedAsync(accounts.CreateAsync(http.Caller(), project, body.Value.Input(), http.RequestAborted));
        return TypedResults.Created($"/api/v1/projects/{project}/cloud-accounts/{made.Id}", CloudAccountAnswer.Of(made));
    }

    private static async Task<Ok<CloudAccountAnswer>> UpdateAsync(HttpContext http, ApiBody<CloudAccountPatch> body, CloudAccounts accounts, string project, string id) =>
        TypedResults.Ok(CloudAccountAnswer.Of(await NamedAsync(accounts.UpdateAsync(http.Caller(), project, id, body.Value.Change(), http.RequestAborted))));

    private static async Task<T> NamedAsync<T>(Task<T> work)
    {
        try
        {
            return await work;
        }
        catch (InvalidInputException refused)
        {
            throw new InvalidInputException([.. refused.Errors.Select(InTheBody)]);
        }
    }

    /// <summary>An input of the product is flat; in the body the credentials are an object of their own.</summary>
    private static FieldError InTheBody(FieldError error) =>
        error.Field is "roleArn" or "accessKeyId" or "secretAccessKey" ? error with { Field = $"credentials.{error.Field}" } : error;

    private static async Task<NoContent> DeleteAsync(HttpContext http, CloudAccounts accounts, string project, string id)
    {
        await accounts.DeleteAsync(http.Caller(), project, id, http.RequestAborted);
        return TypedResults.NoContent();
    }

    private static async Task<Ok<CloudAccountTestAnswer>> TestAsync(HttpContext http, ApiBody<CloudAccountTestBody> body, CloudAccounts accounts, string project, string id)
    {
        var region = QueryValues.Required("region", body.Value.Region);
        return TypedResults.Ok(CloudAccountTestAnswer.Of(await accounts.TestAsync(http.Caller(), project, id, region, http.RequestAborted)));
    }
}
