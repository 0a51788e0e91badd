namespace PrivateLinkConsole.Sandbox.World;

/// <summary>Named networks of the consumer account, so that a first look at the console finds something to choose from.</summary>
internal static class SampleNetworks
{
    private static readonly (string Region, string Name, string Cidr)[] Networks =
    [
        ("us-west-2", "production", "10.20.0.0/16"),
        ("us-west-2", "staging", "10.30.0.0/16"),
        ("us-east-1", "production", "10.40.0.0/16"),
        ("ap-northeast-1", "production", "10.50.0.0/16"),
        ("eu-central-1", "analytics", "10.60.0.0/16"),
    ];

    public static void Add(SandboxWorld world, WorldState state)
    {
        foreach (var (region, name, cidr) in Networks) AddNetwork(world, state, Regions.Get(region), name, Cidr.Parse(cidr));
    }

    private static void AddNetwork(SandboxWorld world, WorldState state, RegionInfo region, string name, Cidr cidr)
    {
        var vpc = world.Stamp(state, new Vpc
        {
            Id = ResourceIds.Fixed("vpc", region.Name, name),
            Account = KnownAccounts.Consumer,
            Region = region.Name,
            Cidr = cidr.ToString(),
            DnsHostnames = true,
        });
        vpc.Tags["Name"] = name;
        state.Vpcs.Add(vpc.Id, vpc);
        WorldSeed.AddDefaultGroup(world, state, vpc);
        AddDatabaseGroup(world, state, vpc);
        for (var i = 0; i < region.ZoneIds.Count; i++)
        {
            var subnet = world.Stamp(state, new Subnet
            {
                Id = ResourceIds.Fixed("subnet", vpc.Id, region.ZoneIds[i]),
                Account = vpc.Account,
                Region = vpc.Region,
                VpcId = vpc.Id,
                ZoneId = region.ZoneIds[i],
                Cidr = new Cidr(cidr.Network + (uint)(i << 8), 24).ToString(),
            });
            subnet.Tags["Name"] = $"{name}-private-{i + 1}";
            state.Subnets.Add(subnet.Id, subnet);
        }
        Instances.Add(world, state, vpc, "app-server", "applications");
    }

    private static void AddDatabaseGroup(SandboxWorld world, WorldState state, Vpc vpc)
    {
        var group = world.Stamp(state, new SecurityGroup
        {
            Id = ResourceIds.Fixed("sg", vpc.Id, "databases"),
            Account = vpc.Account,
            Region = vpc.Region,
            VpcId = vpc.Id,
            Name = "databases",
            Description = "Database ports from inside the VPC",
        });
        group.Rules.Add(new() { Id = ResourceIds.Fixed("sgr", group.Id, "in"), Protocol = "tcp", FromPort = 4000, ToPort = 4000, Cidr4 = vpc.Cidr });
        group.Rules.Add(new() { Id = ResourceIds.Fixed("sgr", group.Id, "out"), IsEgress = true, Protocol = "-1", Cidr4 = "0.0.0.0/0" });
        state.SecurityGroups.Add(group.Id, group);
    }
}
