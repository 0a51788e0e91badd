using PrivateLinkConsole.Sandbox.World;

namespace PrivateLinkConsole.Sandbox.Ec2Query;

/// <summary>The subnets and security groups that an endpoint may be in.</summary>
internal static class EndpointPlaces
{
    /// <summary>Subnet ids of a call, from <c>{name}.N</c> and from <c>SubnetConfiguration.N</c>.</summary>
    public static IReadOnlyList<string> Wanted(QueryParameters parameters, string name) =>
    [
        .. parameters.List(name)
            .Union(parameters.Indexes("SubnetConfiguration").Select(i => parameters.Get($"SubnetConfiguration.{i}.SubnetId")).OfType<string>()),
    ];

    /// <summary>The subnets to add to those that an endpoint has.</summary>
    /// <exception cref="WireException">InvalidSubnetID.NotFound, InvalidParameter, DuplicateSubnetsInSameZone, InsufficientFreeAddressesInSubnet.</exception>
    public static IReadOnlyList<Subnet> Subnets(Ec2Call call, Vpc vpc, EndpointService service, IReadOnlyList<string> present, IReadOnlyList<string> wanted)
    {
        var zones = ServiceAccess.Zones(call.State, service);
        var fresh = wanted.Except(present).Select(call.Subnet).ToList();
        foreach (var subnet in fresh)
        {
            if (subnet.VpcId != vpc.Id) throw Ec2Errors.Invalid($"The subnet ID '{subnet.Id}' does not belong to the VPC {vpc.Id}.");
            if (service.Region == call.Region.Name && !zones.Contains(subnet.ZoneId))
                throw Ec2Errors.Invalid($"The VPC endpoint service {service.Name} does not support the availability zone of the subnet: {subnet.Id}.");
        }

        var all = present.Select(id => call.State.Subnets[id]).Concat(fresh).ToList();
        if (all.DistinctBy(s => s.ZoneId).Count() < all.Count)
            throw new WireException("DuplicateSubnetsInSameZone",
                "Found another VPC endpoint subnet in the availability zone of one of the subnets. Specify one subnet per zone.");
        var used = SubnetOperations.Used(call);
        if (fresh.Find(s => used.GetValueOrDefault(s.Id) >= Cidr.Parse(s.Cidr).Usable) is { } full) throw NetworkInterfaceOperations.Full(full);
        return fresh;
    }

    /// <summary>The ids of the groups, or of the VPC's default group when none is named.</summary>
    /// <exception cref="WireException">InvalidGroup.NotFound; InvalidParameter for a group of another VPC.</exception>
    public static List<string> Groups(Ec2Call call, Vpc vpc, IReadOnlyList<string> ids)
    {
        if (ids.Count == 0) return [call.State.SecurityGroups.Values.First(g => g.VpcId == vpc.Id && g.Name == "default").Id];
        if (ids.Select(call.Group).FirstOrDefault(g => g.VpcId != vpc.Id) is { } foreign)
            throw Ec2Errors.Invalid($"Security group {foreign.Id} and VPC {vpc.Id} belong to different networks.");
        return [.. ids.Distinct()];
    }
}
