using Microsoft.AspNetCore.Http.HttpResults;
using PrivateLinkConsole.Core.PrivateEndpoints;
using PrivateLinkConsole.Core.PrivateEndpoints.Wizard;
using PrivateLinkConsole.Web.Api.Http;
using PrivateLinkConsole.Web.Api.Problems;

namespace PrivateLinkConsole.Web.Api;

/// <summary>What is done with a private endpoint: its connection, its private DNS, a new try.</summary>
internal static class EndpointActionsApi
{
    public static void Map(IEndpointRouteBuilder project)
    {
        var group = project.MapGroup("/endpoints/{id}").WithTags("Private endpoints");
        group.MapPost("/connection", AcceptAsync).WithSummary("Accepts the connection of a VPC endpoint to the cluster's service");
        group.MapDelete("/connection", RejectAsync).WithSummary("Rejects the connection of a VPC endpoint to the cluster's service");
        group.MapPost("/private-dns", SetPrivateDnsAsync).WithSummary("Says whether private DNS is wanted");
        group.MapPost("/retry", RetryAsync).WithSummary("Takes up a failed private endpoint where it stopped");
    }

    private static async Task<Ok<EndpointAnswer>> AcceptAsync(HttpContext http, ApiBody<ConnectionBody> body, EndpointConnections connections, EndpointReading reading, string project, string id)
    {
        var input = new AcceptStepInput(body.Value.VpcEndpointId ?? "");
        await connections.AcceptAsync(http.Caller(), project, id, input, body.Value.UnexpectedAccountConfirmed ?? false, http.ExpectedRevision(), http.RequestAborted);
        return TypedResults.Ok(await EndpointsApi.AnswerAsync(http, reading, project, id));
    }

    private static async Task<Ok<EndpointAnswer>> RejectAsync(HttpContext http, ApiBody<ConnectionBody> body, EndpointConnections connections, EndpointReading reading, string project, string id)
    {
        await connections.RejectAsync(http.Caller(), project, id, new AcceptStepInput(body.Value.VpcEndpointId ?? ""), http.ExpectedRevision(), http.RequestAborted);
        return TypedResults.Ok(await EndpointsApi.AnswerAsync(http, reading, project, id));
    }

    private static async Task<Ok<EndpointAnswer>> SetPrivateDnsAsync(HttpContext http, ApiBody<PrivateDnsBody> body, EndpointDns dns, EndpointReading reading, string project, string id)
    {
        var enabled = body.Value.Enabled ?? throw ApiRefusal.Field("enabled", "Must be true or false.");
        var view = await reading.GetAsync(http.Caller(), project, id, http.RequestAborted);
        var mode = body.Value.Mode ?? (view.ConsumerCloudAccountId is null ? EndpointMode.Self : EndpointMode.Console);
        var wish = (enabled, mode) switch
        {
            (false, _) => DnsWish.NotWanted,
            (true, EndpointMode.Console) => DnsWish.ConsoleEnables,
            (true, EndpointMode.Self) => DnsWish.PersonEnables,
        };
        await dns.SetAsync(http.Caller(), project, id, wish, http.ExpectedRevision(), http.RequestAborted);
        return TypedResults.Ok(await EndpointsApi.AnswerAsync(http, reading, project, id));
    }

    private static async Task<Accepted<EndpointAnswer>> RetryAsync(HttpContext http, EndpointRemoval removal, EndpointReading reading, string project, string id)
    {
        await removal.RetryAsync(http.Caller(), project, id, http.ExpectedRevision(), http.RequestAborted);
        return TypedResults.Accepted(EndpointsApi.Address(project, id), await EndpointsApi.AnswerAsync(http, reading, project, id));
    }
}

/// <summary>Whose connection.</summary>
/// <param name="UnexpectedAccountConfirmed">Accept although another account asks than the one named for this endpoint.</param>
internal sealed record ConnectionBody(string? VpcEndpointId, bool? UnexpectedAccountConfirmed);

/// <param name="Mode">Who switches it on. Left out: the console, where an account is connected.</param>
internal sealed record PrivateDnsBody(bool? Enabled, EndpointMode? Mode);
