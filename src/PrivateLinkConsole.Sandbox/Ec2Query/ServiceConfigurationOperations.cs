using PrivateLinkConsole.Sandbox.World;
using static PrivateLinkConsole.Sandbox.Ec2Query.Xml;

namespace PrivateLinkConsole.Sandbox.Ec2Query;

/// <summary>Endpoint services, the provider's side: made, described, deleted.</summary>
internal static class ServiceConfigurationOperations
{
    public static object Create(Ec2Call call)
    {
        if (ClientTokens.Earlier(call) is { } earlier) return Answer(call, call.Service(earlier));
        var parameters = call.Parameters;
        var networks = ServiceInputs.Balancers(call, parameters.List("NetworkLoadBalancerArn"), "net");
        var gateways = ServiceInputs.Balancers(call, parameters.List("GatewayLoadBalancerArn"), "gwy");
        if (networks.Count == 0 && gateways.Count == 0) throw Ec2Errors.Missing("NetworkLoadBalancerArns");
        if (networks.Count > 0 && gateways.Count > 0) throw Ec2Errors.Combination("Network and Gateway Load Balancers cannot be used together.");
        var service = new EndpointService
        {
            Id = ResourceIds.New("vpce-svc"),
            Account = call.Account,
            Region = call.Region.Name,
            NetworkLoadBalancerArns = [.. networks],
            GatewayLoadBalancerArns = [.. gateways],
            AcceptanceRequired = parameters.Bool("AcceptanceRequired") ?? true,
            SupportedRegions = [.. ServiceInputs.SupportedRegions(parameters.List("SupportedRegion"))],
            PrivateDns = parameters.Get("PrivateDnsName") is { } domain ? ServiceInputs.Claim(domain) : null,
        };
        if (ServiceInputs.IpAddressTypes(parameters.List("SupportedIpAddressType")) is { Count: > 0 } types) service.IpAddressTypes = [.. types];
        TagRules.ApplySpecifications(parameters, "vpc-endpoint-service", service.Tags);
        Outcomes.Start(call, service);
        call.State.Services.Add(service.Id, call.World.Stamp(call.State, service));
        ClientTokens.Remember(call, service.Id);
        return Answer(call, service);
    }

    public static object Describe(Ec2Call call)
    {
        foreach (var id in call.Parameters.List("ServiceId")) call.Service(id);
        var mine = call.State.Services.Values.Where(s => call.IsMine(s) && call.StateOf(s) is not null);
        var (page, next) = Listing.Page(call, mine, "ServiceId", (s, f) => Field(call, s, f));
        return new object?[] { Set("serviceConfigurationSet", page.Select(s => ServiceXml.Configuration(call, s))), next };
    }

    public static object Delete(Ec2Call call) => Unsuccessful.Each(call, call.Parameters.RequiredList("ServiceId"), id =>
    {
        if (!call.State.Services.TryGetValue(id, out var service) || !call.IsMine(service) || call.StateOf(service) is null or "Deleted")
            throw new WireException("InvalidVpcEndpointService.NotFound", $"The VpcEndpointService Id '{id}' does not exist");
        if (call.State.Endpoints.Values.Any(e => e.ServiceId == id && IsConnected(call.StateOf(e))))
            throw new WireException("ExistingVpcEndpointConnections", $"Service {id} has existing active VPC Endpoint connections!");
        service.DeletingSince ??= call.Now;
    });

    private static bool IsConnected(string? state) => state is StateRules.PendingAcceptance or StateRules.Pending or StateRules.Available;

    private static object?[] Answer(Ec2Call call, EndpointService service) =>
        new object?[] { E("serviceConfiguration", ServiceXml.Configuration(call, service)), ClientTokens.Echo(call) };

    private static IEnumerable<string?>? Field(Ec2Call call, EndpointService service, string filter) => filter switch
    {
        "service-name" => [service.Name],
        "service-id" => [service.Id],
        "service-state" => [call.StateOf(service)],
        "supported-ip-address-types" => [.. service.IpAddressTypes],
        _ => null,
    };
}
