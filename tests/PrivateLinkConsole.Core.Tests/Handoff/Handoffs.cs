using PrivateLinkConsole.Core.Handoff;

namespace PrivateLinkConsole.Core.Tests.Handoff;

/// <summary>Endpoints that the texts are made for in tests.</summary>
internal static class Handoffs
{
    public static EndpointHandoff Filled { get; } = new()
    {
        Name = "prod-orders",
        Region = "us-west-2",
        ServiceName = "com.amazonaws.vpce.us-west-2.vpce-svc-0b62964bfd0edfb74",
        VpcId = "vpc-0a1b2c3d4e5f60718",
        SubnetIds = ["subnet-0123456789abcdef0", "subnet-0123456789abcdef1"],
        SecurityGroupIds = ["sg-0123456789abcdef0"],
        Token = "plc-pe-0123456789abcdef-1",
        Tags = new Dictionary<string, string>
        {
            ["plc:row"] = "pe-0123456789abcdef",
            ["plc:install"] = "in-0123456789abcdef",
            ["plc:project"] = "prj-0123456789abcdef",
            ["owner"] = "O'Brien <東京> & 'blue'",
        },
        EndpointId = "vpce-0ce90d01341533a5c",
    };

    /// <summary>The service is not ready and nothing was typed (A29, A30).</summary>
    public static EndpointHandoff Empty { get; } = new() { Name = "", Region = "us-west-2", Token = "plc-pe-0123456789abcdef-1" };

    /// <summary>The DNS record of one private link, to be made with a zone of its own.</summary>
    public static DnsHandoff Record { get; } = new()
    {
        BindingId = "db-0123456789abcdef",
        Name = "in01-0123456789abcdef.aws-us-west-2.vectordb.zillizcloud.com",
        Vpcs = [new("vpc-0a1b2c3d4e5f60718", "us-west-2")],
        Target = new("vpce-0ce90d01341533a5c-ngbqfdnj.vpce-svc-0b62964bfd0edfb74.us-west-2.vpce.amazonaws.com", "Z1YSA3EXCYUU9Z"),
        Token = "plc-db-0123456789abcdef-1",
        Comment = "PrivateLink Console pe-0123456789abcdef",
        Tags = new Dictionary<string, string> { ["plc:row"] = "db-0123456789abcdef", ["plc:install"] = "in-0123456789abcdef", ["plc:project"] = "prj-0123456789abcdef" },
    };

    /// <summary>The same in a zone that was there before, of another account, for two VPCs of which one answers from it.</summary>
    public static DnsHandoff RecordInChosenZone { get; } = Record with
    {
        ZoneId = "Z0123456789ABCDEFGHIJ",
        ZoneIsChosen = true,
        Vpcs = [.. Record.Vpcs, new("vpc-0123abcd", "eu-west-1")],
        Associated = Record.Vpcs,
        Replaces = true,
    };

    public const string Override = "http://127.0.0.1:15001";
}
