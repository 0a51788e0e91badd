using PrivateLinkConsole.Sandbox.World;
using static PrivateLinkConsole.Sandbox.Ec2Query.Xml;

namespace PrivateLinkConsole.Sandbox.Ec2Query;

/// <summary>Endpoint services, the provider's side: changed, and their private name proven.</summary>
internal static class ServiceConfigurationChanges
{
    private const string Verified = "verified";

    public static object Modify(Ec2Call call)
    {
        var parameters = call.Parameters;
        var service = call.Service(parameters.Required("ServiceId"));
        var networks = Changed(service.NetworkLoadBalancerArns, ServiceInputs.Balancers(call, parameters.List("AddNetworkLoadBalancerArn"), "net"),
            parameters.List("RemoveNetworkLoadBalancerArn"));
        var gateways = Changed(service.GatewayLoadBalancerArns, ServiceInputs.Balancers(call, parameters.List("AddGatewayLoadBalancerArn"), "gwy"),
            parameters.List("RemoveGatewayLoadBalancerArn"));
        var types = Changed(service.IpAddressTypes, ServiceInputs.IpAddressTypes(parameters.List("AddSupportedIpAddressType")),
            parameters.List("RemoveSupportedIpAddressType"));
        var regions = Changed(service.SupportedRegions, ServiceInputs.SupportedRegions(parameters.List("AddSupportedRegion")),
            parameters.List("RemoveSupportedRegion"));
        CheckBalancers(call, service, networks.Count + gateways.Count);
        var claim = Claim(parameters, service);
        service.NetworkLoadBalancerArns = networks;
        service.GatewayLoadBalancerArns = gateways;
        service.IpAddressTypes = types;
        service.SupportedRegions = regions;
        service.PrivateDns = claim;
        service.AcceptanceRequired = parameters.Bool("AcceptanceRequired") ?? service.AcceptanceRequired;
        return Return();
    }

    public static object VerifyPrivateDns(Ec2Call call)
    {
        var service = call.Service(call.Parameters.Required("ServiceId"));
        if (service.PrivateDns is not { } claim) throw Ec2Errors.Invalid($"The service {service.Id} does not have a private DNS name.");
        if (claim.State != Verified) claim.State = IsPublished(call.State, claim) ? Verified : "failed";
        return Return();
    }

    private static PrivateDnsClaim? Claim(QueryParameters parameters, EndpointService service)
    {
        var domain = parameters.Get("PrivateDnsName");
        if (parameters.Bool("RemovePrivateDnsName") != true)
            return domain is null || domain == service.PrivateDns?.Domain ? service.PrivateDns : ServiceInputs.Claim(domain);
        return domain is null ? null : throw Ec2Errors.Combination("PrivateDnsName and RemovePrivateDnsName cannot be used together.");
    }

    private static void CheckBalancers(Ec2Call call, EndpointService service, int left)
    {
        if (left == 0) throw Ec2Errors.Invalid($"The service {service.Id} must have at least one load balancer.");
        var removes = call.Parameters.List("RemoveNetworkLoadBalancerArn").Count + call.Parameters.List("RemoveGatewayLoadBalancerArn").Count > 0;
        if (removes && call.State.Endpoints.Values.Any(e => e.ServiceId == service.Id && call.IsAlive(e)))
            throw new WireException("ExistingVpcEndpointConnections", $"Service {service.Id} has existing active VPC Endpoint connections!");
    }

    private static List<string> Changed(List<string> now, IReadOnlyList<string> add, IReadOnlyList<string> remove) => [.. now.Except(remove).Union(add)];

    /// <summary>The record may stand at the private name itself or at a domain above it (a zone apex such as example.com).</summary>
    private static bool IsPublished(WorldState state, PrivateDnsClaim claim)
    {
        var labels = claim.Domain.Split('.').SkipWhile(l => l == "*").ToArray();
        return Enumerable.Range(0, labels.Length - 1)
            .Select(skip => $"{claim.TxtName}.{string.Join('.', labels.Skip(skip))}")
            .Any(name => state.TxtRecords.TryGetValue(name, out var values) && values.Contains(claim.TxtValue));
    }
}
