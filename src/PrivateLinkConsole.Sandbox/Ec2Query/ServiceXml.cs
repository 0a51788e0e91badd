using System.Xml.Linq;
using PrivateLinkConsole.Sandbox.World;
using static PrivateLinkConsole.Sandbox.Ec2Query.Xml;

namespace PrivateLinkConsole.Sandbox.Ec2Query;

/// <summary>Endpoint services as their provider and as their consumers see them.</summary>
internal static class ServiceXml
{
    public static object Configuration(Ec2Call call, EndpointService service)
    {
        var zones = ServiceAccess.Zones(call.State, service);
        return new object?[]
        {
            ServiceType(service), E("serviceId", service.Id), E("serviceName", service.Name), E("serviceState", call.StateOf(service)),
            Set("availabilityZoneIdSet", zones), Set("availabilityZoneSet", zones.Select(call.ZoneName)), E("acceptanceRequired", service.AcceptanceRequired),
            E("managesVpcEndpoints", false), Set("networkLoadBalancerArnSet", service.NetworkLoadBalancerArns),
            Set("gatewayLoadBalancerArnSet", service.GatewayLoadBalancerArns), Set("supportedIpAddressTypeSet", service.IpAddressTypes),
            Set("baseEndpointDnsNameSet", [BaseName(service)]), Optional("privateDnsName", service.PrivateDns?.Domain), Claim(service.PrivateDns),
            TagSet(service.Tags), SupportedRegions(call, service), E("remoteAccessEnabled", service.SupportedRegions.Count > 0),
        };
    }

    public static object Detail(Ec2Call call, EndpointService service)
    {
        var zones = ServiceAccess.Zones(call.State, service);
        return new object?[]
        {
            E("serviceName", service.Name), E("serviceId", service.Id), ServiceType(service), E("serviceRegion", service.Region),
            Set("availabilityZoneIdSet", zones), Set("availabilityZoneSet", zones.Select(call.ZoneName)), E("owner", service.Account),
            Set("baseEndpointDnsNameSet", [BaseName(service)]), Optional("privateDnsName", service.PrivateDns?.Domain),
            service.PrivateDns is { } dns ? Set("privateDnsNameSet", [E("privateDnsName", dns.Domain)]) : null,
            E("vpcEndpointPolicySupported", false), E("acceptanceRequired", service.AcceptanceRequired), E("managesVpcEndpoints", false),
            TagSet(service.Account == call.Account ? service.Tags : []), Optional("privateDnsNameVerificationState", service.PrivateDns?.State),
            Set("supportedIpAddressTypeSet", service.IpAddressTypes),
        };
    }

    private static XElement ServiceType(EndpointService service) =>
        Set("serviceType", [E("serviceType", service.GatewayLoadBalancerArns.Count > 0 ? "GatewayLoadBalancer" : "Interface")]);

    private static string BaseName(EndpointService service) => $"{service.Id}.{service.Region}.vpce.amazonaws.com";

    /// <summary>Without a private name it is an empty element.</summary>
    private static XElement Claim(PrivateDnsClaim? claim) => claim is null
        ? E("privateDnsNameConfiguration")
        : E("privateDnsNameConfiguration", E("state", claim.State), E("type", "TXT"), E("value", claim.TxtValue), E("name", claim.TxtName));

    private static XElement SupportedRegions(Ec2Call call, EndpointService service) =>
        Set("supportedRegionSet", service.SupportedRegions.Prepend(service.Region).Distinct()
        .Select(r => (object?)new object?[] { E("region", r), E("serviceState", call.StateOf(service)) }));
}
