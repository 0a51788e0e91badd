using PrivateLinkConsole.Sandbox.World;
using static PrivateLinkConsole.Sandbox.Ec2Query.Xml;

namespace PrivateLinkConsole.Sandbox.Ec2Query;

/// <summary>Connections to a service, the provider's side of endpoints.</summary>
internal static class ConnectionOperations
{
    private const int LeastPerPage = 5;

    public static object Describe(Ec2Call call)
    {
        var mine = call.State.Endpoints.Values
            .Where(e => call.State.Services.TryGetValue(e.ServiceId, out var s) && call.IsMine(s) && call.StateOf(e) is not null);
        var (page, next) = Listing.Page(call, mine, "VpcEndpointConnectionId", (e, f) => Field(call, e, f), LeastPerPage);
        return new object?[] { Set("vpcEndpointConnectionSet", page.Select(e => Render(call, e))), next };
    }

    public static object Accept(Ec2Call call) => Each(call, endpoint =>
    {
        if (call.StateOf(endpoint) != StateRules.PendingAcceptance) throw WrongState(call, endpoint);
        Outcomes.Settle(call, endpoint, call.Durations.EndpointPending);
    });

    public static object Reject(Ec2Call call) => Each(call, endpoint =>
    {
        if (call.StateOf(endpoint) is not (StateRules.PendingAcceptance or StateRules.Pending or StateRules.Available)) throw WrongState(call, endpoint);
        endpoint.Phase = EndpointPhase.Rejected;
        endpoint.Since = call.Now;
    });

    private static System.Xml.Linq.XElement Each(Ec2Call call, Action<VpcEndpoint> action)
    {
        var service = call.Service(call.Parameters.Required("ServiceId"));
        return Unsuccessful.Each(call, call.Parameters.RequiredList("VpcEndpointId"), id =>
        {
            if (!call.State.Endpoints.TryGetValue(id, out var endpoint) || endpoint.ServiceId != service.Id || call.StateOf(endpoint) is null)
                throw Ec2Errors.EndpointNotFound(id);
            action(endpoint);
        });
    }

    private static WireException WrongState(Ec2Call call, VpcEndpoint endpoint) =>
        new("InvalidState", $"The VPC endpoint '{endpoint.Id}' is in the state '{call.StateOf(endpoint)}', which does not allow this operation");

    private static object?[] Render(Ec2Call call, VpcEndpoint endpoint)
    {
        var service = call.State.Services[endpoint.ServiceId];
        return new object?[]
        {
            E("serviceId", endpoint.ServiceId), E("vpcEndpointId", endpoint.Id), E("vpcEndpointOwner", endpoint.Account),
            E("vpcEndpointState", call.StateOf(endpoint)), E("creationTimestamp", WireXml.Time(endpoint.CreatedAt)), EndpointXml.DnsEntries(call, endpoint),
            Set("networkLoadBalancerArnSet", service.NetworkLoadBalancerArns), Set("gatewayLoadBalancerArnSet", service.GatewayLoadBalancerArns),
            E("ipAddressType", endpoint.IpAddressType), E("vpcEndpointConnectionId", endpoint.ConnectionId), Set("tagSet", []),
            E("vpcEndpointRegion", endpoint.Region),
        };
    }

    private static IEnumerable<string?>? Field(Ec2Call call, VpcEndpoint endpoint, string filter) => filter switch
    {
        "service-id" => [endpoint.ServiceId],
        "vpc-endpoint-id" => [endpoint.Id],
        "vpc-endpoint-owner" => [endpoint.Account],
        "vpc-endpoint-state" => [call.StateOf(endpoint)],
        "vpc-endpoint-region" => [endpoint.Region],
        "ip-address-type" => [endpoint.IpAddressType],
        _ => null,
    };
}
