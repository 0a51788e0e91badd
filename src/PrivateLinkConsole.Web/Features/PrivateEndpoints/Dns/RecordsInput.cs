using PrivateLinkConsole.Core.DnsBindings;
using PrivateLinkConsole.Core.PrivateEndpoints;

namespace PrivateLinkConsole.Web.Features.PrivateEndpoints.Dns;

/// <summary>What stands in the DNS step's fields.</summary>
public sealed record RecordsInput
{
    public ZoneChoice Zone { get; init; }

    /// <summary>The chosen zone; for <see cref="ZoneChoice.Self"/> empty: the commands make one.</summary>
    public string HostedZoneId { get; init; } = "";

    /// <summary>The connected account that owns the zone; null: the one of the VPC.</summary>
    public string? ZoneAccountId { get; init; }

    public IReadOnlyList<VpcInput> MoreVpcs { get; init; } = [];

    public bool ParentConfirmed { get; init; }

    public bool ReplacementConfirmed { get; init; }

    /// <summary>Clusters whose record is not to be made now.</summary>
    public IReadOnlyList<string> LeftOut { get; init; } = [];

    public DnsBindingInput For(IReadOnlyList<string> clusterIds) => new()
    {
        ClusterIds = clusterIds,
        Mode = Zone == ZoneChoice.Self ? EndpointMode.Self : EndpointMode.Console,
        ZoneCloudAccountId = Zone == ZoneChoice.ExistingZone ? ZoneAccountId : null,
        HostedZoneId = Zone == ZoneChoice.NewZone || HostedZoneId.Length == 0 && Zone == ZoneChoice.Self ? null : HostedZoneId,
        MoreVpcs = MoreVpcs,
        ParentConfirmed = ParentConfirmed,
        ReplacementConfirmed = ReplacementConfirmed,
    };
}
