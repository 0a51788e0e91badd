using PrivateLinkConsole.Core.Clouds;
using PrivateLinkConsole.Core.Clusters;
using PrivateLinkConsole.Core.Connectivity;
using PrivateLinkConsole.Core.PrivateEndpoints;

namespace PrivateLinkConsole.Core.Tests.Connectivity;

internal static class Views
{
    public const string OwnName = "vpce-0a1b2c3d4e5f60718-abcdefgh.vpce-svc-0123456789abcdef0.us-west-2.vpce.amazonaws.com";
    public const string PrivateLink = "vectors-0001.us-west-2.privatelink.internal";

    /// <summary>An endpoint without cloud account behind it.</summary>
    public static EndpointView Of(int port = 4000, IReadOnlyList<string>? ips = null, params string[] names) => new()
    {
        Id = "pe-1",
        Name = "orders",
        IsDraft = false,
        Provider = CloudProvider.Aws,
        Platform = ClusterPlatform.TidbDedicated,
        Port = port,
        Type = EndpointKind.Interface,
        Region = "us-west-2",
        Status = EndpointStatus.Active,
        Reason = new StatusReason(default),
        WaitsFor = default,
        Mode = EndpointMode.Self,
        VpcId = "vpc-0123456789abcdef0",
        VpcEndpointId = "vpce-0a1b2c3d4e5f60718",
        Dns = DnsWish.NotWanted,
        ReachableStep = default,
        Token = "plc-pe-1-1",
        Revision = 0,
        CreatedBy = "mika@example.com",
        CreatedAt = default,
        UpdatedAt = default,
        DnsNames = [.. (names.Length == 0 ? [OwnName] : names).Select(name => new CloudDnsName(name, null))],
        Zones = [.. (ips ?? []).Select((ip, index) => new EndpointZone($"usw2-az{index + 1}", null, $"subnet-{index}", $"eni-{index}", ip, null, null))],
    };

    /// <summary>The way to a TiDB cluster through such an endpoint.</summary>
    public static ConnectionPath Path(EndpointView? view = null) => new(view ?? Of(), "cl-1", "orders", PlatformProfile.TidbDedicated, (view ?? Of()).Port, null, null);

    /// <summary>The way to a Zilliz cluster by its private link.</summary>
    public static ConnectionPath Zilliz(EndpointView? view = null) => new(view ?? Of(), "cl-1", "vectors", PlatformProfile.ZillizDedicated, 19530, PrivateLink, null);
}
