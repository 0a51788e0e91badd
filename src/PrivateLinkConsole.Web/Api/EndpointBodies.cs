using System.Globalization;
using System.Text.Json.Serialization;
using PrivateLinkConsole.Core.Clouds;
using PrivateLinkConsole.Core.PrivateEndpoints;
using PrivateLinkConsole.Core.PrivateEndpoints.Wizard;
using PrivateLinkConsole.Web.Api.Http;
using PrivateLinkConsole.Web.Api.Problems;

namespace PrivateLinkConsole.Web.Api;

/// <summary>A private endpoint to make.</summary>
/// <param name="Type">Left out: interface.</param>
/// <param name="Region">Left out: the cluster's. No other is possible.</param>
/// <param name="ConsumerCloudAccountId">The connected account that owns the VPC; null: the commands are run without one.</param>
/// <param name="ConsumerAccountId">The number of the account that owns the VPC; needed where none is connected.</param>
/// <param name="Zones">On Alibaba Cloud instead of the subnets: each zone with its vSwitch.</param>
/// <param name="FewZonesConfirmed">One zone is enough, although it has no failover.</param>
/// <param name="Mode">Who makes the VPC endpoint. Left out: the console, where an account is connected.</param>
/// <param name="AcceptConnection">Accept its connection on our side. Left out: true.</param>
/// <param name="EnablePrivateDns">Switch private DNS on, where the service has a name; make the DNS record of the cluster, where it has a private link. Left out: true.</param>
internal sealed record EndpointBody(
    string? Name,
    string? ClusterId,
    EndpointKind? Type,
    string? Region,
    string? ConsumerCloudAccountId,
    string? ConsumerAccountId,
    string? VpcId,
    IReadOnlyList<string?>? SubnetIds,
    IReadOnlyList<ZoneBody?>? Zones,
    bool? FewZonesConfirmed,
    IReadOnlyList<string?>? SecurityGroupIds,
    IReadOnlyDictionary<string, string?>? Tags,
    EndpointMode? Mode,
    bool? AcceptConnection,
    bool? EnablePrivateDns)
{
    public EndpointRequest Request() => Type is null or EndpointKind.Interface
        ? new(ClusterId, Region, Step(), AcceptConnection ?? true, EnablePrivateDns ?? true)
        : throw ApiRefusal.Field("type", "Choose interface: no other type of endpoint reaches a cluster.");

    private EndpointStepInput Step() => new()
    {
        Name = Name ?? "",
        ConsumerCloudAccountId = ConsumerCloudAccountId,
        ConsumerAccountId = ConsumerAccountId,
        VpcId = VpcId ?? "",
        SubnetIds = ZoneBody.Subnets(SubnetIds, Zones),
        SubnetZones = ZoneBody.ZoneOf(Zones),
        FewZonesConfirmed = FewZonesConfirmed ?? false,
        SecurityGroupIds = [.. (SecurityGroupIds ?? []).Select(id => id ?? "")],
        Tags = (Tags ?? new Dictionary<string, string?>()).ToDictionary(tag => tag.Key, tag => tag.Value ?? "", StringComparer.Ordinal),
        Mode = Mode ?? (ConsumerCloudAccountId is null ? EndpointMode.Self : EndpointMode.Console),
    };
}

/// <summary>What to change; what is left out or null stays.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record EndpointPatch(
    string? Name,
    string? Description,
    IReadOnlyList<string?>? SubnetIds,
    IReadOnlyList<ZoneBody?>? Zones,
    bool? FewZonesConfirmed,
    IReadOnlyList<string?>? SecurityGroupIds,
    IReadOnlyDictionary<string, string?>? Tags,
    string? Policy)
{
    public EndpointDetailsInput Input() => new(Name, Description)
    {
        SubnetIds = Zones is null && SubnetIds is null ? null : ZoneBody.Subnets(SubnetIds, Zones),
        SubnetZones = ZoneBody.ZoneOf(Zones),
        FewZonesConfirmed = FewZonesConfirmed ?? false,
        SecurityGroupIds = SecurityGroupIds?.Select(id => id ?? "").ToList(),
        Tags = Tags?.ToDictionary(tag => tag.Key, tag => tag.Value ?? "", StringComparer.Ordinal),
        Policy = Policy,
    };
}

/// <summary>Filters of the list.</summary>
/// <param name="Q">Part of a name, an endpoint ID, a VPC ID or an id of ours.</param>
/// <param name="Tag">A tag's key, or <c>key:value</c>.</param>
internal sealed record EndpointFilters(string[]? Status, string? Provider, string? Region, string? ClusterId, string? Q, string? Tag, string? Limit, string? Cursor)
{
    public EndpointListQuery Query()
    {
        var paging = Paging.Of(Limit, Cursor);
        return new EndpointListQuery(
            QueryValues.Search("q", Q),
            QueryValues.Choices<EndpointStatus>("status", Status),
            QueryValues.Choice<CloudProvider>("provider", Provider),
            QueryValues.Search("region", Region),
            QueryValues.Search("clusterId", ClusterId),
            Limit: paging.Limit,
            Tag: QueryValues.Search("tag", Tag),
            After: paging.After is { } end ? new EndpointListPosition(end.Sort, end.Id) : null);
    }
}

/// <summary>One line of the timeline.</summary>
/// <param name="Kind">What happened.</param>
/// <param name="Actor">A person's name, or <c>console</c>.</param>
/// <param name="Detail">What it was about: an id, a state, a code with its message.</param>
/// <param name="TookSeconds">How long it took, where that is known.</param>
internal sealed record EventAnswer(string Id, DateTimeOffset At, EndpointEventKind Kind, string Actor, string? Detail, string? RequestId, double? TookSeconds)
{
    public static EventAnswer Of(EndpointEvent line) =>
        new(line.Id.ToString(CultureInfo.InvariantCulture), line.At, line.Kind, line.Actor, line.Detail, line.RequestId, line.Took?.TotalSeconds);

    // Newest first: the later the line, the smaller what it is sorted by.
    public static PageEnd Place(EndpointEvent line) => new((long.MaxValue - line.Id).ToString("D19", CultureInfo.InvariantCulture), "");
}
