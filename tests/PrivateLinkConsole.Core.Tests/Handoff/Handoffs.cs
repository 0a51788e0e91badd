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

    public const string Override = "http://127.0.0.1:15001";
}
