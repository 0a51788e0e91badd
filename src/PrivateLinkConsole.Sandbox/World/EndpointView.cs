namespace PrivateLinkConsole.Sandbox.World;

/// <summary>
/// An endpoint as the data plane sees it at one moment. <paramref name="State"/> is the wire's lower camel state (<c>available</c> …),
/// <paramref name="ServiceState"/> the wire's Pascal case one (<c>Available</c> …, <c>Deleted</c> when the service is gone);
/// <paramref name="TargetPort"/> is the load balancer's listener, <paramref name="Protocol"/> what answers behind it (<c>mysql</c>, <c>https</c>,
/// <c>kafka</c>).
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
    int TargetPort,
    string Protocol,
    bool PrivateDnsEnabled,
    IReadOnlyList<string> PrivateDnsNames,
    IReadOnlyList<EniView> Enis,
    IReadOnlyList<IngressRuleView> Ingress,
    IReadOnlyList<DnsNameView> DnsNames);
