using Microsoft.AspNetCore.Http.HttpResults;
using PrivateLinkConsole.Core.Connectivity;
using PrivateLinkConsole.Web.Api.Http;
using PrivateLinkConsole.Web.Api.Problems;

namespace PrivateLinkConsole.Web.Api;

/// <summary><c>/api/v1/projects/{project}/endpoints/{id}/connection-tests</c>: runs of the connectivity doctor.</summary>
internal static class ConnectionTestsApi
{
    public static void Map(IEndpointRouteBuilder project)
    {
        var group = project.MapGroup("/endpoints/{id}/connection-tests").WithTags("Connection tests");
        group.MapGet("", ListAsync).WithSummary("The last runs, newest first; without their scripts");
        group.MapPost("", RunAsync).WithSummary("Looks at everything between a source and a cluster behind the endpoint, and names the cause and the fix");
        group.MapGet("/{runId}", GetAsync).WithSummary("One run, with the script for a host in the VPC");
        group.MapPost("/{runId}/report", ReportAsync).WithSummary("What the script printed there: rungs that were not checked get their verdicts from it");
        group.MapPost("/{runId}/fix", FixAsync).WithSummary("Does what a rung of the run offers; run another test after it");
    }

    private static async Task<Ok<ApiPage<ConnectionTestAnswer>>> ListAsync(HttpContext http, ConnectivityDoctor doctor, string project, string id, string? limit, string? cursor)
    {
        var paging = Paging.Of(limit, cursor);
        var runs = await doctor.ListAsync(http.Caller(), project, id, http.RequestAborted);
        return TypedResults.Ok(paging.Cut(runs, ConnectionTestAnswer.Place, ConnectionTestAnswer.Of));
    }

    private static async Task<Created<ConnectionTestAnswer>> RunAsync(HttpContext http, ApiBody<ConnectionTestBody> body, ConnectivityDoctor doctor, string project, string id)
    {
        var run = await doctor.RunAsync(http.Caller(), project, id, new DoctorInput(body.Value.ClusterId, body.Value.Source), null, http.RequestAborted);
        return TypedResults.Created($"{EndpointsApi.Address(project, id)}/connection-tests/{run.Id}", ConnectionTestAnswer.Of(run));
    }

    private static async Task<Ok<ConnectionTestAnswer>> GetAsync(HttpContext http, ConnectivityDoctor doctor, string project, string id, string runId) =>
        TypedResults.Ok(ConnectionTestAnswer.Of(await doctor.GetAsync(http.Caller(), project, id, runId, http.RequestAborted)));

    private static async Task<Ok<ConnectionTestAnswer>> ReportAsync(HttpContext http, ApiBody<ConnectionReportBody> body, ConnectivityDoctor doctor, string project, string id, string runId) =>
        TypedResults.Ok(ConnectionTestAnswer.Of(await doctor.ReportAsync(http.Caller(), project, id, runId, body.Value.Output, http.RequestAborted)));

    private static async Task<Accepted> FixAsync(HttpContext http, ApiBody<ConnectionFixBody> body, ConnectionFixes fixes, string project, string id, string runId)
    {
        var fix = body.Value.Fix ?? throw ApiRefusal.Field("fix", $"Choose one of: {string.Join(", ", Enum.GetValues<RungFix>().Select(QueryValues.Name))}.");
        await fixes.FixAsync(http.Caller(), project, id, runId, fix, http.RequestAborted);
        return TypedResults.Accepted(EndpointsApi.Address(project, id));
    }
}
