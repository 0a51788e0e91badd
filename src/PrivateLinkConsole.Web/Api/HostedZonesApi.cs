using Microsoft.AspNetCore.Http.HttpResults;
using PrivateLinkConsole.Core.Clouds;
using PrivateLinkConsole.Core.DnsBindings;
using PrivateLinkConsole.Web.Api.Http;

namespace PrivateLinkConsole.Web.Api;

/// <summary><c>/api/v1/projects/{project}/hosted-zones</c></summary>
internal static class HostedZonesApi
{
    public static void Map(IEndpointRouteBuilder project) =>
        project.MapGet("/hosted-zones", ListAsync).WithTags("DNS records").WithSummary("Private hosted zones of an account, read live");

    private static async Task<Ok<ApiPage<HostedZoneAnswer>>> ListAsync(HttpContext http, DnsPreviews previews, string project, string? cloudAccountId, string? limit, string? cursor)
    {
        var paging = Paging.Of(limit, cursor);
        var zones = await previews.ZonesAsync(http.Caller(), project, QueryValues.Required("cloudAccountId", cloudAccountId), http.RequestAborted);
        return TypedResults.Ok(paging.Cut(zones, zone => new PageEnd(zone.Name, zone.Id), HostedZoneAnswer.Of));
    }
}

internal sealed record HostedZoneAnswer(string Id, string Name, string? Comment)
{
    public static HostedZoneAnswer Of(CloudHostedZone zone) => new(zone.Id, zone.Name, zone.Comment);
}
