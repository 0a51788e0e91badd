namespace PrivateLinkConsole.Sandbox.World;
public sealed record EndpointView(string Id, string State, string Account, string Region, string VpcId, string VpcCidr, bool VpcDnsSupport, bool VpcDnsHostnames,
    string ServiceId, string ServiceState, int TargetPort, string Protocol, bool PrivateDnsEnabled, IReadOnlyList<string> PrivateDnsNames,
    IReadOnlyList<EniView> Enis, IReadOnlyList<IngressRuleView> Ingress, IReadOnlyList<DnsNameView> DnsNames);
public sealed record EniView(string Id, string Ip, string SubnetId, string ZoneId);
public sealed record IngressRuleView(string Protocol, int FromPort, int ToPort, string Cidr); // Protocol "-1" = all
public sealed record DnsNameView(string Name, IReadOnlyList<string> Ips);
