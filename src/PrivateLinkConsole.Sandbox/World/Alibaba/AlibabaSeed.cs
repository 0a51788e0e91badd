namespace PrivateLinkConsole.Sandbox.World.Alibaba;

/// <summary>
/// What an account finds in a region at its first call there: a VPC, a vSwitch in each of three zones and a security group; and, once for
/// all accounts, the services of Alibaba Cloud itself.
/// </summary>
internal static class AlibabaSeed
{
    private const string VpcCidr = "172.16.0.0/12";

    public static bool IsThere(WorldState state, string account, string region) =>
        state.Alibaba.Accounts.TryGetValue(account, out var known) && known.Regions.Contains(region);

    public static AlibabaAccount Account(WorldState state, string id)
    {
        if (state.Alibaba.Accounts.TryGetValue(id, out var account)) return account;
        return state.Alibaba.Accounts[id] = new() { Id = id };
    }

    public static void Add(SandboxWorld world, WorldState state, string account, AlibabaRegion region)
    {
        if (!Account(state, account).Regions.Add(region.Id)) return;
        AddNetwork(world, state, account, region);
        AddService(world, state, region, "actiontrail", PrivateLinkEndpoint.Interface, "ActionTrail");
        AddService(world, state, region, "reverse-access", PrivateLinkEndpoint.Reverse, "Reverse access from a partner of Alibaba Cloud");
    }

    private static void AddNetwork(SandboxWorld world, WorldState state, string account, AlibabaRegion region)
    {
        var vpc = world.Stamp(state, new Vpc
        {
            Id = AlibabaIds.Fixed("vpc", account, region.Id), Account = account, Region = region.Id, Cidr = VpcCidr, Name = "default",
            IsDefault = true, DnsHostnames = true,
        });
        state.Vpcs.Add(vpc.Id, vpc);
        for (var i = 0; i < region.ZoneIds.Count; i++)
        {
            var vSwitch = world.Stamp(state, new Subnet
            {
                Id = AlibabaIds.Fixed("vsw", vpc.Id, region.ZoneIds[i]), Account = account, Region = region.Id, VpcId = vpc.Id, ZoneId = region.ZoneIds[i],
                Cidr = $"172.16.{i * 16}.0/20", Name = $"default-{(char)('a' + i)}", IsDefault = true,
            });
            state.Subnets.Add(vSwitch.Id, vSwitch);
        }

        var group = world.Stamp(state, new SecurityGroup
        {
            Id = AlibabaIds.Fixed("sg", vpc.Id), Account = account, Region = region.Id, VpcId = vpc.Id, Name = "default", Description = "",
        });
        state.SecurityGroups.Add(group.Id, group);
    }

    private static void AddService(SandboxWorld world, WorldState state, AlibabaRegion region, string name, string type, string description)
    {
        var id = AlibabaIds.Fixed("epsrv", region.Id, name);
        if (state.Alibaba.Services.ContainsKey(id)) return;
        var isInterface = type == PrivateLinkEndpoint.Interface;
        state.Alibaba.Services[id] = world.Stamp(state, new PrivateLinkService
        {
            Id = id,
            Account = AlibabaAccounts.Vendor,
            Region = region.Id,
            Name = $"com.aliyuncs.privatelink.{region.Id}.{name}",
            Description = description,
            Type = type,
            ResourceType = isInterface ? "alb" : "nlb",
            AutoAccept = true,
            SupportsPolicies = isInterface,
            ResourceGroupId = AlibabaIds.ResourceGroup(AlibabaAccounts.Vendor),
            Resources = [new(AlibabaIds.Fixed(isInterface ? "alb" : "nlb", id), isInterface ? "alb" : "nlb", null)],
            Users = [PrivateLinkService.Everyone],
            Status = Course.Of(EndpointStates.Active),
        });
    }
}
