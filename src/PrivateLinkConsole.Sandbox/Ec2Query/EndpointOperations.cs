using PrivateLinkConsole.Sandbox.World;
using static PrivateLinkConsole.Sandbox.Ec2Query.Xml;

namespace PrivateLinkConsole.Sandbox.Ec2Query;

/// <summary>Endpoints: described and deleted.</summary>
internal static class EndpointOperations
{
    public static object Describe(Ec2Call call)
    {
        foreach (var id in call.Parameters.List("VpcEndpointId")) call.Endpoint(id);
        var mine = call.State.Endpoints.Values.Where(e => call.IsMine(e) && call.StateOf(e) is not null);
        var (page, next) = Listing.Page(call, mine, "VpcEndpointId", (e, f) => Field(call, e, f));
        var interfaces = EndpointXml.Interfaces(call);
        return new object?[] { Set("vpcEndpointSet", page.Select(e => EndpointXml.Render(call, e, interfaces))), next };
    }

    public static object Delete(Ec2Call call) => Unsuccessful.Each(call, call.Parameters.RequiredList("VpcEndpointId"), id =>
    {
        var endpoint = call.Endpoint(id);
        var state = call.StateOf(endpoint);
        if (state == StateRules.Deleted) throw Ec2Errors.EndpointNotFound(id);
        if (state == StateRules.Deleting) return;
        endpoint.Phase = EndpointPhase.Deleting;
        endpoint.Since = call.Now;
        endpoint.Until = call.Now + call.Durations.EndpointDeleting;
    });

    private static IEnumerable<string?>? Field(Ec2Call call, VpcEndpoint endpoint, string filter) => filter switch
    {
        "vpc-id" => [endpoint.VpcId],
        "vpc-endpoint-id" => [endpoint.Id],
        "vpc-endpoint-state" => [call.StateOf(endpoint)],
        "vpc-endpoint-type" => ["Interface"],
        "service-name" => [endpoint.ServiceName],
        "service-region" => [endpoint.ServiceName.Split('.')[3]],
        "ip-address-type" => [endpoint.IpAddressType],
        _ => null,
    };
}
