using PrivateLinkConsole.Sandbox.World;
using static PrivateLinkConsole.Sandbox.Ec2Query.Xml;

namespace PrivateLinkConsole.Sandbox.Ec2Query;

/// <summary>Machines: read only, since the sandbox's own control plane places them.</summary>
internal static class InstanceOperations
{
    private const int LeastPerPage = 5;

    public static object Describe(Ec2Call call)
    {
        foreach (var id in call.Parameters.List("InstanceId")) call.Instance(id);
        var (page, next) = Listing.Page(call, call.State.Instances.Values.Where(call.IsMine), "InstanceId", (i, f) => Field(call, i, f), LeastPerPage);
        return new object?[] { Set("reservationSet", page.Select(i => Reservation(call, i))), next };
    }

    private static object?[] Reservation(Ec2Call call, Instance instance) => new object?[]
    {
        E("reservationId", ResourceIds.Fixed("r", instance.Id)), E("ownerId", instance.Account), Set("groupSet", []),
        Set("instancesSet", [Render(call, instance)]),
    };

    private static object?[] Render(Ec2Call call, Instance instance)
    {
        var eni = call.State.NetworkInterfaces[instance.InterfaceId];
        var groups = Set("groupSet", Groups(call, instance).Select(g => (object?)new object[] { E("groupId", g.Id), E("groupName", g.Name) }));
        return new object?[]
        {
            E("instanceId", instance.Id), E("imageId", ResourceIds.Fixed("ami", "sandbox")), E("instanceState", E("code", 16), E("name", "running")),
            E("instanceType", "t4g.small"), E("launchTime", WireXml.Time(instance.CreatedAt)), E("placement", E("availabilityZone", call.ZoneName(eni.ZoneId))),
            E("subnetId", instance.SubnetId), E("vpcId", instance.VpcId), E("privateIpAddress", eni.Ip), groups,
            Set("networkInterfaceSet",
            [
                new object[]
                {
                    E("networkInterfaceId", eni.Id), E("subnetId", eni.SubnetId), E("vpcId", eni.VpcId), E("ownerId", eni.Account), E("status", "in-use"),
                    E("privateIpAddress", eni.Ip), groups,
                },
            ]),
            TagSet(instance.Tags),
        };
    }

    private static IEnumerable<SecurityGroup> Groups(Ec2Call call, Instance instance) =>
        instance.GroupIds.Select(id => call.State.SecurityGroups.GetValueOrDefault(id)).OfType<SecurityGroup>();

    private static IEnumerable<string?>? Field(Ec2Call call, Instance instance, string filter) => filter switch
    {
        "instance-id" => [instance.Id],
        "vpc-id" or "network-interface.vpc-id" => [instance.VpcId],
        "subnet-id" or "network-interface.subnet-id" => [instance.SubnetId],
        "network-interface.network-interface-id" => [instance.InterfaceId],
        "private-ip-address" or "network-interface.addresses.private-ip-address" => [call.State.NetworkInterfaces[instance.InterfaceId].Ip],
        "instance.group-id" or "network-interface.group-id" => instance.GroupIds,
        "instance-state-name" => ["running"],
        "owner-id" => [instance.Account],
        _ => null,
    };
}
