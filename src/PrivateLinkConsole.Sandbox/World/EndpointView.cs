namespace PrivateLinkConsole.Sandbox.World;

/// <summary>
/// An endpoint as the data plane sees it at one moment. <paramref name="State"/> is the wire's lower camel state (<c>available</c> …),
/// <paramref name="ServiceState"/> the wire's Pascal case one (<c>Available</c> …, <c>Deleted</c> when the service is gone), both in AWS's words for either cloud;
/// <paramref name="Listeners"/> are those of the service's load balancer.
/// </summary>
public sealed record EndpointView(
    string Id,
    string State,
    string Account,
    string Region,
    string VpcId,
    string VpcCidr,
    bool VpcDnsSupport,
    bool VpcDnsHostnames,
    string ServiceId,
    string ServiceState,
    IReadOnlyList<Listener> Listeners,
    bool PrivateDnsEnabled,
    IReadOnlyList<string> PrivateDnsNames,
    IReadOnlyList<EniView> Enis,
    IReadOnlyList<IngressRuleView> Ingress,
    IReadOnlyList<DnsNameView> DnsNames)
{
    /// <summary>The VPC's first machine, which every connection counts as coming from; null: there is none, and it is the VPC's first host.</summary>
    public VpcClient? Client { get; init; }

    /// <summary>What stands behind a port; null when no listener has it (any more).</summary>
    public Listener? On(int port) => Listeners.FirstOrDefault(listener => listener.Port == port);
}
