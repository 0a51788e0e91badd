using Microsoft.AspNetCore.Http.HttpResults;
using PrivateLinkConsole.Core.Clusters;
using PrivateLinkConsole.Web.Api.Http;
using PrivateLinkConsole.Web.Api.Problems;

namespace PrivateLinkConsole.Web.Api;

/// <summary><c>/api/v1/projects/{project}/clusters</c></summary>
internal static class ClustersApi
{
    public static void Map(IEndpointRouteBuilder project)
    {
        var group = project.MapGroup("/clusters").WithTags("Clusters");
        group.MapGet("", ListAsync).WithSummary("Clusters of the project");
        group.MapPost("", CreateAsync).WithSummary("Registers a cluster: with cloudAccountId its service side is ours, with endpointServiceName alone the vendor's");
        group.MapGet("/{id}", GetAsync).WithSummary("One cluster");
        group.MapPatch("/{id}", UpdateAsync).WithSummary("Changes name, port, private DNS name, private link or the public endpoint's security group; an empty text removes it");
        group.MapDelete("/{id}", DeleteAsync).WithSummary("Removes a cluster without private endpoints");
        group.MapPost("/{id}/public-endpoint", SwitchPublicAsync).WithSummary("Enables or disables the public endpoint; confirmedName is needed where no private path was proven");
        group.MapPost("/{id}/private-dns-check", CheckDnsAsync).WithSummary("Asks the cloud to look for the TXT record of the private DNS name now");
    }

    private static async Task<Ok<ApiPage<ClusterAnswer>>> ListAsync(HttpContext http, ClusterRegistry clusters, string project, string? limit, string? cursor)
    {
        var paging = Paging.Of(limit, cursor);
        var views = await clusters.ListAsync(http.Caller(), project, http.RequestAborted);
        return TypedResults.Ok(paging.Cut(views, view => new PageEnd(view.Name, view.Id), ClusterAnswer.Of));
    }

    private static async Task<Ok<ClusterAnswer>> GetAsync(HttpContext http, ClusterRegistry clusters, string project, string id) =>
        TypedResults.Ok(ClusterAnswer.Of(await clusters.GetAsync(http.Caller(), project, id, http.RequestAborted)));

    private static async Task<Created<ClusterAnswer>> CreateAsync(HttpContext http, ApiBody<ClusterBody> body, ClusterRegistry clusters, string project)
    {
        var made = await clusters.CreateAsync(http.Caller(), project, body.Value.Input(), http.RequestAborted);
        return TypedResults.Created($"/api/v1/projects/{project}/clusters/{made.Id}", ClusterAnswer.Of(made));
    }

    private static async Task<Ok<ClusterAnswer>> UpdateAsync(HttpContext http, ApiBody<ClusterPatch> body, ClusterEditing clusters, string project, string id) =>
        TypedResults.Ok(ClusterAnswer.Of(await clusters.UpdateAsync(http.Caller(), project, id, body.Value.Change(), http.RequestAborted)));

    private static async Task<NoContent> DeleteAsync(HttpContext http, ClusterEditing clusters, string project, string id)
    {
        await clusters.DeleteAsync(http.Caller(), project, id, http.RequestAborted);
        return TypedResults.NoContent();
    }

    private static async Task<Accepted<ClusterAnswer>> SwitchPublicAsync(HttpContext http, ApiBody<PublicEndpointBody> body, PublicEndpoints endpoints, string project, string id)
    {
        var wanted = body.Value.Enabled ?? throw ApiRefusal.Fields(new Dictionary<string, string[]> { ["enabled"] = ["Say true or false."] });
        var view = await endpoints.SwitchAsync(http.Caller(), project, id, wanted, body.Value.ConfirmedName, http.RequestAborted);
        return TypedResults.Accepted($"/api/v1/projects/{project}/clusters/{id}", ClusterAnswer.Of(view));
    }

    private static async Task<Accepted<ClusterAnswer>> CheckDnsAsync(HttpContext http, ClusterRegistry clusters, ClusterEditing editing, string project, string id)
    {
        // Another project's id is not found, before anything is said of the cluster's state.
        _ = await clusters.GetAsync(http.Caller(), project, id, http.RequestAborted);
        await editing.CheckPrivateDnsNameAsync(http.Caller(), project, id, http.RequestAborted);
        return TypedResults.Accepted($"/api/v1/projects/{project}/clusters/{id}", ClusterAnswer.Of(await clusters.GetAsync(http.Caller(), project, id, http.RequestAborted)));
    }
}
