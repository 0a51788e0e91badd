namespace PrivateLinkConsole.Sandbox.World;

/// <summary>Places machines: they are where clients of endpoints stand. Nothing runs on them, and nothing ends them but a reset.</summary>
internal static class Instances
{
    /// <summary>Endpoints take the first addresses of a subnet; machines begin a little later.</summary>
    private const int SkippedAddresses = 6;

    /// <summary>A machine in the VPC's first subnet, in a group of its own that lets it out to everywhere and nobody in.</summary>
    public static Instance Add(SandboxWorld world, WorldState state, Vpc vpc, string name, string group) => Add(world, state, vpc, name, [OwnGroup(world, state, vpc, group).Id]);

    /// <exception cref="ArgumentException">The VPC has no subnet with a free address.</exception>
    public static Instance Add(SandboxWorld world, WorldState state, Vpc vpc, string name, IReadOnlyList<string> groupIds)
    {
        var subnet = state.Subnets.Values.Where(s => s.VpcId == vpc.Id).MinBy(s => s.Sequence) ?? throw new ArgumentException($"{vpc.Id} has no subnet.");
        var taken = state.NetworkInterfaces.Values.Where(n => n.SubnetId == subnet.Id).Select(n => n.Ip).ToHashSet();
        var id = ResourceIds.Fixed("i", vpc.Id, name);
        var eni = world.Stamp(state, new NetworkInterface
        {
            Id = ResourceIds.Fixed("eni", id),
            Account = vpc.Account,
            Region = vpc.Region,
            InstanceId = id,
            VpcId = vpc.Id,
            SubnetId = subnet.Id,
            ZoneId = subnet.ZoneId,
            Ip = Cidr.Parse(subnet.Cidr).Addresses().Skip(SkippedAddresses).First(address => !taken.Contains(address)),
        });
        var instance = world.Stamp(state, new Instance
        {
            Id = id, Account = vpc.Account, Region = vpc.Region, VpcId = vpc.Id, SubnetId = subnet.Id, InterfaceId = eni.Id, GroupIds = [.. groupIds],
        });
        instance.Tags["Name"] = name;
        state.NetworkInterfaces[eni.Id] = eni;
        return state.Instances[id] = instance;
    }

    private static SecurityGroup OwnGroup(SandboxWorld world, WorldState state, Vpc vpc, string name)
    {
        var id = ResourceIds.Fixed("sg", vpc.Id, name);
        if (state.SecurityGroups.TryGetValue(id, out var known)) return known;
        var group = world.Stamp(state, new SecurityGroup
        {
            Id = id, Account = vpc.Account, Region = vpc.Region, VpcId = vpc.Id, Name = name, Description = "Machines that connect to databases",
        });
        group.Rules.Add(new() { Id = ResourceIds.Fixed("sgr", id, "out"), IsEgress = true, Protocol = "-1", Cidr4 = "0.0.0.0/0" });
        return state.SecurityGroups[id] = group;
    }
}
