using PrivateLinkConsole.Sandbox.World;
using static PrivateLinkConsole.Sandbox.Ec2Query.Xml;

namespace PrivateLinkConsole.Sandbox.Ec2Query;

/// <summary>ModifyVpcEndpoint: everything is checked first, then changed; a settled endpoint goes back to pending for a while.</summary>
internal static class EndpointChanges
{
    public static object Modify(Ec2Call call)
    {
        var parameters = call.Parameters;
        var endpoint = call.Endpoint(parameters.Required("VpcEndpointId"));
        var state = call.StateOf(endpoint)!;
        if (state is not (StateRules.Available or StateRules.PendingAcceptance)) throw Ec2Errors.WrongState(endpoint.Id, state);
        var vpc = call.State.Vpcs[endpoint.VpcId];
        var service = call.State.Services[endpoint.ServiceId];
        var (added, subnets) = Subnets(call, endpoint, vpc, service);
        var groups = Groups(call, endpoint, vpc);
        var dns = parameters.Bool("PrivateDnsEnabled") ?? endpoint.PrivateDnsEnabled;
        var name = dns && !endpoint.PrivateDnsEnabled ? PrivateDnsRules.Check(call, vpc, service, state) : endpoint.PrivateDnsName;
        EndpointOptions.Apply(parameters, endpoint);
        (endpoint.SubnetIds, endpoint.GroupIds, endpoint.PrivateDnsEnabled, endpoint.PrivateDnsName) = (subnets, groups, dns, name);
        Interfaces(call, endpoint, added);
        if (state == StateRules.Available) Outcomes.Settle(call, endpoint, call.Durations.EndpointModifying);
        return Return();
    }

    private static (IReadOnlyList<Subnet> Added, List<string> All) Subnets(Ec2Call call, VpcEndpoint endpoint, Vpc vpc, EndpointService service)
    {
        var remove = call.Parameters.List("RemoveSubnetId");
        if (remove.Except(endpoint.SubnetIds).FirstOrDefault() is { } absent)
            throw Ec2Errors.Invalid($"The subnet {absent} is not associated with the VPC endpoint {endpoint.Id}.");
        List<string> kept = [.. endpoint.SubnetIds.Except(remove)];
        var added = EndpointPlaces.Subnets(call, vpc, service, kept, EndpointPlaces.Wanted(call.Parameters, "AddSubnetId"));
        return (added, [.. kept, .. added.Select(s => s.Id)]);
    }

    private static List<string> Groups(Ec2Call call, VpcEndpoint endpoint, Vpc vpc)
    {
        var add = call.Parameters.List("AddSecurityGroupId");
        if (add.Count > 0) EndpointPlaces.Groups(call, vpc, add);
        List<string> groups = [.. endpoint.GroupIds.Except(call.Parameters.List("RemoveSecurityGroupId")).Union(add)];
        return groups.Count > 0 ? groups : throw Ec2Errors.Invalid($"The VPC endpoint {endpoint.Id} must have at least one security group.");
    }

    private static void Interfaces(Ec2Call call, VpcEndpoint endpoint, IReadOnlyList<Subnet> added)
    {
        foreach (var eni in call.State.NetworkInterfaces.Values.Where(n => n.EndpointId == endpoint.Id && !endpoint.SubnetIds.Contains(n.SubnetId)).ToList())
            call.State.NetworkInterfaces.Remove(eni.Id);
        foreach (var subnet in added) NetworkInterfaceOperations.Add(call, endpoint, subnet);
    }
}
