using PrivateLinkConsole.Sandbox.World;
using static PrivateLinkConsole.Sandbox.Ec2Query.Xml;

namespace PrivateLinkConsole.Sandbox.Ec2Query;

/// <summary>CreateVpcEndpoint for interface endpoints.</summary>
internal static class EndpointCreation
{
    private const int MostPerVpc = 50;

    public static object Create(Ec2Call call)
    {
        if (ClientTokens.Earlier(call) is { } earlier) return Answer(call, call.Endpoint(earlier));
        CheckType(call.Parameters);
        var vpc = call.Vpc(call.Parameters.Required("VpcId"));
        var service = Service(call);
        var subnets = EndpointPlaces.Subnets(call, vpc, service, [], EndpointPlaces.Wanted(call.Parameters, "SubnetId"));
        var groups = EndpointPlaces.Groups(call, vpc, call.Parameters.List("SecurityGroupId"));
        CheckQuota(call, vpc);
        var endpoint = New(call, vpc, service);
        endpoint.SubnetIds = [.. subnets.Select(s => s.Id)];
        endpoint.GroupIds = groups;
        TagRules.ApplySpecifications(call.Parameters, "vpc-endpoint", endpoint.Tags);
        EndpointOptions.Apply(call.Parameters, endpoint);
        if (call.Parameters.Bool("PrivateDnsEnabled") == true)
        {
            var state = service.AcceptanceRequired ? StateRules.PendingAcceptance : StateRules.Pending;
            endpoint.PrivateDnsName = PrivateDnsRules.Check(call, vpc, service, state);
            endpoint.PrivateDnsEnabled = true;
        }

        Add(call, endpoint, service, subnets);
        return Answer(call, endpoint);
    }

    private static void CheckType(QueryParameters parameters)
    {
        var type = parameters.Get("VpcEndpointType") ?? "Gateway";
        if (type is not ("Interface" or "Gateway" or "GatewayLoadBalancer" or "Resource" or "ServiceNetwork"))
            throw new WireException("InvalidVpcEndpointType", $"The Vpc Endpoint type '{type}' is not valid.");
        if (type != "Interface")
            throw Ec2Errors.Invalid($"The sandbox has interface endpoints only; VpcEndpointType is '{type}' (Gateway when it is not given).");
    }

    private static EndpointService Service(Ec2Call call)
    {
        var name = call.Parameters.Required("ServiceName");
        var service = ServiceAccess.Find(call, name);
        if (service.Region != call.Region.Name && call.Parameters.Get("ServiceRegion") != service.Region) throw Ec2Errors.ServiceNameNotFound(name);
        // A service that was made a moment ago refuses endpoints for a while: the client has to come again.
        return call.StateOf(service) == "Available" ? service : throw new WireException("Unavailable", "The service is unavailable", 503);
    }

    private static void CheckQuota(Ec2Call call, Vpc vpc)
    {
        if (call.State.Endpoints.Values.Count(e => e.VpcId == vpc.Id && call.IsAlive(e)) >= MostPerVpc)
            throw new WireException("VpcEndpointLimitExceeded", "The maximum number of VPC endpoints has been reached.");
    }

    private static VpcEndpoint New(Ec2Call call, Vpc vpc, EndpointService service) => new()
    {
        Id = ResourceIds.New("vpce"),
        Account = call.Account,
        Region = call.Region.Name,
        VpcId = vpc.Id,
        ServiceId = service.Id,
        ServiceName = service.Name,
        ServiceOwner = service.Account,
        ConnectionId = ResourceIds.New("vpce-con"),
        DnsLabel = ResourceIds.Label(8),
    };

    private static void Add(Ec2Call call, VpcEndpoint endpoint, EndpointService service, IReadOnlyList<Subnet> subnets)
    {
        if (service.AcceptanceRequired) Outcomes.AskProvider(call, endpoint);
        else Outcomes.Settle(call, endpoint, call.Durations.EndpointPending);
        call.State.Endpoints.Add(endpoint.Id, call.World.Stamp(call.State, endpoint));
        foreach (var subnet in subnets) NetworkInterfaceOperations.Add(call, endpoint, subnet);
        ClientTokens.Remember(call, endpoint.Id);
    }

    private static object?[] Answer(Ec2Call call, VpcEndpoint endpoint) =>
        new object?[] { E("vpcEndpoint", EndpointXml.Render(call, endpoint, EndpointXml.Interfaces(call))), ClientTokens.Echo(call) };
}
