using PrivateLinkConsole.Core.Clouds;

namespace PrivateLinkConsole.Clouds.Tests.Stubs;

/// <summary>One complete order of each kind.</summary>
public static class Orders
{
    public const string EndpointId = "vpce-0123456789abcdef0";
    public const string ServiceId = "vpce-svc-0123456789abcdef0";
    public const string ServiceName = "com.amazonaws.vpce.us-west-2." + ServiceId;

    public static IReadOnlyDictionary<string, string> Tags { get; } =
        new Dictionary<string, string> { ["plc:row"] = "row-1", ["plc:install"] = "inst-1", ["plc:project"] = "default" };

    public static EndpointOrder Endpoint { get; } = new(
        "plc-00000000000000000000000000000001-1",
        ServiceName,
        "vpc-0123456789abcdef0",
        ["subnet-0123456789abcdef0", "subnet-0123456789abcdef1"],
        ["sg-0123456789abcdef0"],
        PrivateDnsEnabled: false,
        Tags);

    public static ServiceOrder Service { get; } = new(
        "plc-00000000000000000000000000000002-1",
        ["arn:aws:elasticloadbalancing:us-west-2:111111111111:loadbalancer/net/tidb/0123456789abcdef"],
        AcceptanceRequired: true,
        "db.internal.example.com",
        Tags);

    public const string ZoneId = "Z0123456789ABCDEFGHIJ";
    public const string ChangeId = "C0123456789ABCDEFGHIJ";

    public static CloudVpcReference Vpc { get; } = new("vpc-0123456789abcdef0", "us-west-2");

    public static HostedZoneOrder Zone { get; } = new("plc-00000000000000000000000000000003-1", "pl.example.com", Vpc, "row-1 & <friends>");

    public static SecurityGroupOrder Group { get; } = new("plc-tidb", "TiDB by private endpoint", "vpc-0123456789abcdef0", 4000, "10.0.0.0/16", Tags);
}
