namespace PrivateLinkConsole.Sandbox.World;

/// <summary>What is there before anybody does anything: in each region a default VPC, a subnet in each zone and the VPC's default group.</summary>
internal static class WorldSeed
{
    private const string DefaultVpcCidr = "172.31.0.0/16";

    public static void AddAccount(SandboxWorld world, WorldState state, string account)
    {
        if (!state.Accounts.Add(account)) return;
        foreach (var region in Regions.All) AddRegion(world, state, account, region);
    }

    /// <summary>The default group of a VPC: in from its own members, out to everywhere, as AWS makes it.</summary>
    public static SecurityGroup AddDefaultGroup(SandboxWorld world, WorldState state, Vpc vpc)
    {
        var group = world.Stamp(state, new SecurityGroup
        {
            Id = ResourceIds.Fixed("sg", vpc.Id),
            Account = vpc.Account,
            Region = vpc.Region,
            VpcId = vpc.Id,
            Name = "default",
            Description = "default VPC security group",
        });
        group.Rules.Add(new() { Id = ResourceIds.Fixed("sgr", vpc.Id, "in"), Protocol = "-1", GroupId = group.Id });
        group.Rules.Add(new() { Id = ResourceIds.Fixed("sgr", vpc.Id, "out"), Protocol = "-1", IsEgress = true, Cidr4 = "0.0.0.0/0" });
        state.SecurityGroups.Add(group.Id, group);
        return group;
    }

    private static void AddRegion(SandboxWorld world, WorldState state, string account, RegionInfo region)
    {
        var vpc = world.Stamp(state, new Vpc
        {
            Id = ResourceIds.Fixed("vpc", account, region.Name),
            Account = account,
            Region = region.Name,
            Cidr = DefaultVpcCidr,
            IsDefault = true,
            DnsHostnames = true,
        });
        state.Vpcs.Add(vpc.Id, vpc);
        for (var i = 0; i < region.ZoneIds.Count; i++) AddSubnet(world, state, vpc, region.ZoneIds[i], $"172.31.{i * 16}.0/20");
        AddDefaultGroup(world, state, vpc);
    }

    private static void AddSubnet(SandboxWorld world, WorldState state, Vpc vpc, string zoneId, string cidr)
    {
        var subnet = world.Stamp(state, new Subnet
        {
            Id = ResourceIds.Fixed("subnet", vpc.Id, zoneId),
            Account = vpc.Account,
            Region = vpc.Region,
            VpcId = vpc.Id,
            ZoneId = zoneId,
            Cidr = cidr,
            IsDefault = true,
            MapPublicIp = true,
        });
        state.Subnets.Add(subnet.Id, subnet);
    }
}
