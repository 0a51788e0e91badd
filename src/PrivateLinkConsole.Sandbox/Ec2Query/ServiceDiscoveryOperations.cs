using PrivateLinkConsole.Sandbox.World;
using static PrivateLinkConsole.Sandbox.Ec2Query.Xml;

namespace PrivateLinkConsole.Sandbox.Ec2Query;

/// <summary>Endpoint services, the consumer's side.</summary>
internal static class ServiceDiscoveryOperations
{
    public static object Describe(Ec2Call call)
    {
        var names = call.Parameters.List("ServiceName");
        var regions = call.Parameters.List("ServiceRegion");
        var seen = names.Count > 0
            ? names.Select(n => ServiceAccess.Find(call, n))
            : call.State.Services.Values.Where(s => ServiceAccess.IsVisible(call, s));
        var here = seen.Where(s => regions.Count == 0 ? names.Count > 0 || s.Region == call.Region.Name : regions.Contains(s.Region)).ToList();
        var (page, next) = Listing.Page(call, here, "ServiceId", Field);
        return new object?[] { Set("serviceNameSet", page.Select(s => s.Name)), Set("serviceDetailSet", page.Select(s => ServiceXml.Detail(call, s))), next };
    }

    private static IEnumerable<string?>? Field(EndpointService service, string filter) => filter switch
    {
        "owner" => [service.Account],
        "service-name" => [service.Name],
        "service-region" => [service.Region],
        "service-type" => [service.GatewayLoadBalancerArns.Count > 0 ? "GatewayLoadBalancer" : "Interface"],
        "supported-ip-address-types" => service.IpAddressTypes,
        _ => null,
    };
}
