using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using PrivateLinkConsole.Sandbox.World;

namespace PrivateLinkConsole.Sandbox.DataPlane;

/// <summary>
/// Decides what a client inside the endpoint's VPC meets. All connections come over loopback and show no address of the VPC, so
/// each client counts as the VPC's first machine, or where it has none as its first host.
/// </summary>
internal static class EndpointJudge
{
    private const int AllPorts = -1;

    public static Verdict Of(EndpointView endpoint, int port)
    {
        if (endpoint.On(port) is not { } listener || !IsAvailable(endpoint) || !Same(endpoint.ServiceState, "Available")) return Verdict.Refuse;
        // The group stands before the target: what it drops never learns how the target is.
        return LetsOut(endpoint, port) && endpoint.Ingress.Any(rule => Allows(rule, endpoint, port)) ? Of(listener.Target) : Verdict.Silence;
    }

    public static bool IsAvailable(EndpointView endpoint) => Same(endpoint.State, "available");

    private static Verdict Of(TargetHealth target) => target switch
    {
        TargetHealth.Answers => Verdict.Answer,
        TargetHealth.Closed => Verdict.Refuse,
        TargetHealth.Hangs => Verdict.Mute,
    };

    private static bool Allows(IngressRuleView rule, EndpointView endpoint, int port) =>
        AllowsPort(rule.Protocol, rule.FromPort, rule.ToPort, port) && Source(endpoint) is { } source && Contains(rule.Cidr, source);

    /// <summary>The client's own groups come first: what they hold back is never sent.</summary>
    private static bool LetsOut(EndpointView endpoint, int port) => endpoint.Client is not { } client || client.Egress.Any(rule =>
        AllowsPort(rule.Protocol, rule.FromPort, rule.ToPort, port) && endpoint.Enis.Any(eni => IPAddress.TryParse(eni.Ip, out var to) && Contains(rule.Cidr, to)));

    private static IPAddress? Source(EndpointView endpoint) => endpoint.Client is { } client ? IPAddress.Parse(client.Ip) : FirstHost(endpoint.VpcCidr);

    private static bool Contains(string cidr, IPAddress address) => IPNetwork.TryParse(cidr, out var network) && network.Contains(address);

    private static bool AllowsPort(string protocol, int from, int to, int port) => protocol switch
    {
        "-1" => true,
        "tcp" or "6" => from == AllPorts || (port >= from && port <= to),
        _ => false,
    };

    private static IPAddress? FirstHost(string cidr)
    {
        if (!IPNetwork.TryParse(cidr, out var network) || network.BaseAddress.AddressFamily != AddressFamily.InterNetwork) return null;
        var address = network.BaseAddress.GetAddressBytes();
        BinaryPrimitives.WriteUInt32BigEndian(address, BinaryPrimitives.ReadUInt32BigEndian(address) + 1);
        return new IPAddress(address);
    }

    // The two clouds write the same states in different case.
    private static bool Same(string state, string expected) => string.Equals(state, expected, StringComparison.OrdinalIgnoreCase);
}
