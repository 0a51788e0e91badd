using System.Xml.Linq;
using PrivateLinkConsole.Sandbox.World;
using static PrivateLinkConsole.Sandbox.Ec2Query.Xml;

namespace PrivateLinkConsole.Sandbox.Ec2Query;

/// <summary>Endpoints as their owner sees them.</summary>
internal static class EndpointXml
{
    private const string FullAccess = """{"Statement":[{"Action":"*","Effect":"Allow","Principal":"*","Resource":"*"}]}""";

    /// <summary>The interfaces of all endpoints, found once for a whole page.</summary>
    public static ILookup<string?, NetworkInterface> Interfaces(Ec2Call call) =>
        call.State.NetworkInterfaces.Values.OrderBy(n => n.Sequence).ToLookup(n => n.EndpointId);

    public static object Render(Ec2Call call, VpcEndpoint endpoint, ILookup<string?, NetworkInterface> interfaces)
    {
        var state = call.StateOf(endpoint);
        var enis = StateRules.IsAlive(state) ? interfaces[endpoint.Id] : [];
        return new object?[]
        {
            E("vpcEndpointId", endpoint.Id), E("vpcEndpointType", "Interface"), E("vpcId", endpoint.VpcId), E("serviceName", endpoint.ServiceName),
            E("state", state), E("policyDocument", endpoint.Policy ?? FullAccess), Set("routeTableIdSet", []), Set("subnetIdSet", endpoint.SubnetIds),
            Set("groupSet", endpoint.GroupIds.Select(g => (object?)new object?[]
            {
                E("groupId", g), Optional("groupName", call.State.SecurityGroups.GetValueOrDefault(g)?.Name),
            })),
            E("ipAddressType", endpoint.IpAddressType), E("dnsOptions", E("dnsRecordIpType", endpoint.DnsRecordIpType)),
            E("privateDnsEnabled", endpoint.PrivateDnsEnabled), E("requesterManaged", false), Set("networkInterfaceIdSet", enis.Select(n => n.Id)),
            DnsEntries(call, endpoint), E("creationTimestamp", WireXml.Time(endpoint.CreatedAt)), TagSet(endpoint.Tags), E("ownerId", endpoint.Account),
            Error(endpoint, state), E("serviceRegion", endpoint.ServiceName.Split('.')[3]),
        };
    }

    public static XElement DnsEntries(Ec2Call call, VpcEndpoint endpoint) => Set("dnsEntrySet", EndpointDns.Entries(call.State, endpoint)
        .Select(d => (object?)new object[] { E("dnsName", d.Name), E("hostedZoneId", d.HostedZoneId) }));

    private static object?[] Error(VpcEndpoint endpoint, string? state) => state == StateRules.Failed && endpoint.ErrorCode is { } code
        ? [E("failureReason", endpoint.ErrorMessage), E("lastError", E("code", code), E("message", endpoint.ErrorMessage))]
        : [];
}
