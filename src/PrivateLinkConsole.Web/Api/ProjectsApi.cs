using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http.HttpResults;
using PrivateLinkConsole.Core.Projects;
using PrivateLinkConsole.Web.Api.Http;

namespace PrivateLinkConsole.Web.Api;

/// <summary><c>/api/v1/projects</c></summary>
internal static class ProjectsApi
{
    public static void Map(IEndpointRouteBuilder api)
    {
        var group = api.MapGroup("/projects").WithTags("Projects");
        group.MapGet("", ListAsync).WithSummary("Projects that the token's user is a member of");
        group.MapPost("", CreateAsync).WithSummary("Makes a project; for org admins");
        group.MapGet("/{project}", GetAsync).WithSummary("One project");
        group.MapPatch("/{project}", UpdateAsync).WithSummary("Changes the name, or how private links of the project's own clusters are named; an empty template is the default; for owners");
    }

    private static async Task<Ok<ApiPage<ProjectAnswer>>> ListAsync(HttpContext http, ProjectAccess access, string? limit, string? cursor)
    {
        var paging = Paging.Of(limit, cursor);
        var scopes = await access.ListAsync(http.Caller(), http.RequestAborted);
        return TypedResults.Ok(paging.Cut(scopes, scope => new PageEnd(scope.Project.Slug, scope.Project.Id), scope => ProjectAnswer.Of(scope.Project, scope.Role)));
    }

    private static async Task<Ok<ProjectAnswer>> GetAsync(HttpContext http, ProjectAccess access, string project)
    {
        var scope = await access.RequireAsync(http.Caller(), project, ProjectRole.Viewer, http.RequestAborted);
        return TypedResults.Ok(ProjectAnswer.Of(scope.Project, scope.Role));
    }

    private static async Task<Ok<ProjectAnswer>> UpdateAsync(HttpContext http, ApiBody<ProjectPatch> body, ProjectEditing projects, string project)
    {
        var changed = await projects.UpdateAsync(http.Caller(), project, new ProjectChange(body.Value.Name, body.Value.PrivateLinkTemplate), http.RequestAborted);
        return TypedResults.Ok(ProjectAnswer.Of(changed.Project, changed.Role));
    }

    private static async Task<Created<ProjectAnswer>> CreateAsync(HttpContext http, ApiBody<ProjectBody> body, ProjectRegistry projects)
    {
        var made = await projects.CreateAsync(http.Caller(), new ProjectInput(body.Value.Slug ?? "", body.Value.Name ?? ""), http.RequestAborted);
        return TypedResults.Created($"/api/v1/projects/{made.Slug}", ProjectAnswer.Of(made, ProjectRole.Owner));
    }
}

/// <summary>What to change; what is left out or null stays.</summary>
/// <param name="PrivateLinkTemplate">A domain with the placeholders <c>{cluster}</c>, <c>{id}</c> and <c>{region}</c>.</param>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record ProjectPatch(string? Name, string? PrivateLinkTemplate);

/// <summary>A project to make.</summary>
internal sealed record ProjectBody(string? Slug, string? Name);

/// <param name="PrivateLinkTemplate">How private links of the project's own clusters are named.</param>
/// <param name="Role">The token's user's role in it.</param>
internal sealed record ProjectAnswer(string Id, string Slug, string Name, string PrivateLinkTemplate, ProjectRole Role, DateTimeOffset CreatedAt)
{
    public static ProjectAnswer Of(Project project, ProjectRole role) =>
        new(project.Id, project.Slug, project.Name, project.PrivateLinkTemplate ?? Core.Clusters.PrivateLinkTemplate.Default, role, project.CreatedAt);
}
