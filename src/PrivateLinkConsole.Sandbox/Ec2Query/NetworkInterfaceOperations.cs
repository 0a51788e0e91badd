using System.Globalization;
using PrivateLinkConsole.Sandbox.World;
using static PrivateLinkConsole.Sandbox.Ec2Query.Xml;

namespace PrivateLinkConsole.Sandbox.Ec2Query;

/// <summary>Network interfaces of endpoints and machines: read only, since they come and go with those.</summary>
internal static class NetworkInterfaceOperations
{
    private const int LeastPerPage = 5;

    /// <summary>The interfaces of all accounts whose endpoints or machines still hold them.</summary>
    public static IEnumerable<NetworkInterface> Living(Ec2Call call) => call.State.NetworkInterfaces.Values.Where(n =>
        n.EndpointId is not { } id || (call.State.Endpoints.TryGetValue(id, out var e) && call.IsAlive(e)));

    public static object Describe(Ec2Call call)
    {
        var mine = Living(call).Where(call.IsMine).ToList();
        if (call.Parameters.List("NetworkInterfaceId").Except(mine.Select(n => n.Id)).FirstOrDefault() is { } unknown)
            throw Ec2Errors.InterfaceNotFound(unknown);
        var (page, next) = Listing.Page(call, mine, "NetworkInterfaceId", (n, f) => Field(call, n, f), LeastPerPage);
        return new object?[] { Set("networkInterfaceSet", page.Select(n => Render(call, n))), next };
    }

    /// <summary>Makes an interface with the subnet's first free address.</summary>
    /// <exception cref="WireException">InsufficientFreeAddressesInSubnet.</exception>
    public static void Add(Ec2Call call, VpcEndpoint endpoint, Subnet subnet)
    {
        var taken = Living(call).Where(n => n.SubnetId == subnet.Id).Select(n => n.Ip).ToHashSet();
        var ip = Cidr.Parse(subnet.Cidr).Addresses().FirstOrDefault(a => !taken.Contains(a)) ?? throw Full(subnet);
        var eni = call.World.Stamp(call.State, new NetworkInterface
        {
            Id = ResourceIds.New("eni"),
            Account = call.Account,
            Region = call.Region.Name,
            EndpointId = endpoint.Id,
            VpcId = endpoint.VpcId,
            SubnetId = subnet.Id,
            ZoneId = subnet.ZoneId,
            Ip = ip,
        });
        call.State.NetworkInterfaces.Add(eni.Id, eni);
    }

    public static WireException Full(Subnet subnet) => new(
        "InsufficientFreeAddressesInSubnet", $"The specified subnet '{subnet.Id}' does not have enough free addresses to satisfy the request.");

    private static List<SecurityGroup> Groups(Ec2Call call, NetworkInterface eni)
    {
        var ids = eni.InstanceId is { } machine ? call.State.Instances[machine].GroupIds : call.State.Endpoints[eni.EndpointId!].GroupIds;
        return [.. ids.Select(id => call.State.SecurityGroups.GetValueOrDefault(id)).OfType<SecurityGroup>()];
    }

    private static string Description(NetworkInterface eni) => eni.EndpointId is { } endpoint ? "VPC Endpoint Interface " + endpoint : "";

    private static string Type(NetworkInterface eni) => eni.EndpointId is null ? "interface" : "vpc_endpoint";

    private static string Holder(NetworkInterface eni) => eni.EndpointId is null ? eni.Account : "amazon-aws";

    private static object?[] Render(Ec2Call call, NetworkInterface eni) => new object?[]
    {
        E("networkInterfaceId", eni.Id), E("subnetId", eni.SubnetId), E("vpcId", eni.VpcId), E("availabilityZone", call.ZoneName(eni.ZoneId)),
        E("availabilityZoneId", eni.ZoneId), E("description", Description(eni)), E("ownerId", eni.Account),
        eni.EndpointId is null ? null : E("requesterId", "727180483921"), E("requesterManaged", eni.EndpointId is not null), E("status", "in-use"), E("macAddress", Mac(eni)), E("privateIpAddress", eni.Ip),
        E("privateDnsName", PrivateName(eni)), E("sourceDestCheck", true),
        Set("groupSet", Groups(call, eni).Select(g => (object?)new object[] { E("groupId", g.Id), E("groupName", g.Name) })),
        E("attachment", E("attachmentId", ResourceIds.Fixed("ela-attach", eni.Id)), Optional("instanceId", eni.InstanceId), E("instanceOwnerId", Holder(eni)), E("deviceIndex", Device(eni)),
            E("status", "attached"), E("attachTime", WireXml.Time(eni.CreatedAt)), E("deleteOnTermination", false)),
        Set("privateIpAddressesSet", [new object[] { E("privateIpAddress", eni.Ip), E("privateDnsName", PrivateName(eni)), E("primary", true) }]),
        Set("ipv6AddressesSet", []), E("interfaceType", Type(eni)), TagSet(eni.Tags),
    };

    private static int Device(NetworkInterface eni) => eni.EndpointId is null ? 0 : 1;

    private static string PrivateName(NetworkInterface eni) => $"ip-{eni.Ip.Replace('.', '-')}.{eni.Region}.compute.internal";

    private static string Mac(NetworkInterface eni) => string.Join(':', eni.Id[^10..].Chunk(2).Select(c => new string(c)).Prepend("02"));

    private static IEnumerable<string?>? Field(Ec2Call call, NetworkInterface eni, string filter) => filter switch
    {
        "network-interface-id" => [eni.Id],
        "vpc-id" => [eni.VpcId],
        "subnet-id" => [eni.SubnetId],
        "availability-zone" => [call.ZoneName(eni.ZoneId)],
        "availability-zone-id" => [eni.ZoneId],
        "description" => [Description(eni)],
        "group-id" => Groups(call, eni).Select(g => g.Id),
        "group-name" => Groups(call, eni).Select(g => g.Name),
        "interface-type" => [Type(eni)],
        "private-ip-address" or "addresses.private-ip-address" => [eni.Ip],
        "private-dns-name" => [PrivateName(eni)],
        "owner-id" => [eni.Account],
        "status" => ["in-use"],
        "attachment.status" => ["attached"],
        "attachment.instance-owner-id" => [Holder(eni)],
        "attachment.instance-id" => eni.InstanceId is { } machine ? [machine] : [],
        "attachment.device-index" => [Device(eni).ToString(CultureInfo.InvariantCulture)],
        "requester-managed" => [eni.EndpointId is null ? "false" : "true"],
        "mac-address" => [Mac(eni)],
        _ => null,
    };
}
