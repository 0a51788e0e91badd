using PrivateLinkConsole.Sandbox.World;

namespace PrivateLinkConsole.Sandbox.Tests.DataPlane;

/// <summary>A world of endpoints that a test changes under the data plane's feet.</summary>
internal sealed class TestWorld
{
    public const string Vpc = "vpc-0a1b2c3d4e5f60718";
    public const string PublicName = "vpce-0a1b2c3d4e5f60718-abcdefgh.vpce-svc-0123456789abcdef0.us-east-1.vpce.amazonaws.com";
    public const string PrivateName = "db.cluster-1.example.com";
    public const string Ip = "10.0.1.5";
    private volatile IReadOnlyList<EndpointView> _endpoints;

    public TestWorld(params IEnumerable<EndpointView> endpoints) => _endpoints = [.. endpoints];

    public IReadOnlyList<EndpointView> Endpoints => _endpoints;

    /// <summary>The private zones of the world; none unless a test puts some.</summary>
    public IReadOnlyList<PrivateZoneView> Zones { get; set; } = [];

    public static IngressRuleView AllowTcp(int port, string cidr = "10.0.0.0/16") => new("tcp", port, port, cidr);

    /// <summary>An endpoint to which nothing is wrong.</summary>
    public static EndpointView Endpoint(
        string id = "vpce-0a1b2c3d4e5f60718", TargetProtocol protocol = TargetProtocol.Mysql, int port = 4000, string vpc = Vpc, string ip = Ip) => new(
        id, "available", "222222222222", "us-east-1", vpc, "10.0.0.0/16", VpcDnsSupport: true, VpcDnsHostnames: true,
        "vpce-svc-0123456789abcdef0", "Available", [new Listener(port, protocol)], PrivateDnsEnabled: true, [PrivateName, "*.wild.example.com"],
        [new EniView($"eni-{id[5..]}", ip, "subnet-0a1b2c3d4e5f60718", "use1-az1")], [AllowTcp(port)],
        [new DnsNameView(PublicName, [ip]), new DnsNameView(PrivateName, [ip])]);

    public void Set(params IEnumerable<EndpointView> endpoints) => _endpoints = [.. endpoints];

    public void Change(Func<EndpointView, EndpointView> change) => _endpoints = [.. _endpoints.Select(change)];
}
