using PrivateLinkConsole.Sandbox.World;
using PrivateLinkConsole.Sandbox.World.Alibaba;

namespace PrivateLinkConsole.Sandbox.AlibabaRpc.PrivateLink;

/// <summary>The zones and security groups that an endpoint may be in.</summary>
internal static class EndpointPlaces
{
    private const int MostGroups = 5;

    /// <summary>A wish for a zone, checked: the vSwitch in it, and the address there.</summary>
    /// <param name="prefix">Empty, or the list's name and index with a dot.</param>
    /// <exception cref="WireException">What is wrong with the zone, the vSwitch or the address.</exception>
    public static (Subnet VSwitch, string Ip) Zone(RpcCall call, string vpcId, PrivateLinkService service, string prefix)
    {
        var zone = call.Parameters.Required(prefix + "ZoneId");
        var vSwitch = call.Own(call.State.Subnets, call.Parameters.Required(prefix + "VSwitchId"), PrivateLinkErrors.VSwitchNotFound);
        if (vSwitch.VpcId != vpcId || vSwitch.ZoneId != zone) throw PrivateLinkErrors.VSwitchNotFound();
        if (service.Region == call.Region.Id && !service.Zones(call.State).Contains(zone)) throw PrivateLinkErrors.ZoneNotSupported();
        var taken = call.State.NetworkInterfaces.Values.Where(n => n.SubnetId == vSwitch.Id).Select(n => n.Ip).ToHashSet();
        var free = Cidr.Parse(vSwitch.Cidr).Addresses().Where(ip => !taken.Contains(ip));
        if (call.Parameters.Get(prefix + "ip") is not { } wanted) return (vSwitch, free.FirstOrDefault() ?? throw PrivateLinkErrors.NoAddress());
        return (vSwitch, free.Contains(wanted) ? wanted : throw PrivateLinkErrors.AddressTaken());
    }

    /// <summary>Puts an endpoint into a zone: an interface in the vSwitch.</summary>
    public static EndpointZone Enter(RpcCall call, PrivateLinkEndpoint endpoint, Subnet vSwitch, string ip, Course status)
    {
        var eni = call.World.Stamp(call.State, new NetworkInterface
        {
            Id = AlibabaIds.New("eni"),
            Account = call.Account,
            Region = call.Region.Id,
            EndpointId = endpoint.Id,
            VpcId = endpoint.VpcId,
            SubnetId = vSwitch.Id,
            ZoneId = vSwitch.ZoneId,
            Ip = ip,
        });
        call.State.NetworkInterfaces.Add(eni.Id, eni);
        return new() { ZoneId = vSwitch.ZoneId, VSwitchId = vSwitch.Id, EniId = eni.Id, Ip = ip, Status = status };
    }

    /// <summary>Checks the groups that an endpoint is to be in, all of them together.</summary>
    /// <exception cref="WireException">EndpointMustContainSecurityGroup, QuotaMisMatched, SecurityGroupNotFound.</exception>
    public static void CheckGroups(RpcCall call, string vpcId, IReadOnlyList<string> ids)
    {
        if (ids.Count == 0) throw PrivateLinkErrors.NeedsGroup();
        if (ids.Count > MostGroups) throw PrivateLinkErrors.TooManyGroups(MostGroups);
        if (ids.Any(id => call.Own(call.State.SecurityGroups, id, PrivateLinkErrors.GroupNotFound).VpcId != vpcId)) throw PrivateLinkErrors.GroupNotFound();
    }
}
