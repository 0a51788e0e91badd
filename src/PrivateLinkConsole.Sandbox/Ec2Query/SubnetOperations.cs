using PrivateLinkConsole.Sandbox.World;
using static PrivateLinkConsole.Sandbox.Ec2Query.Xml;

namespace PrivateLinkConsole.Sandbox.Ec2Query;

/// <summary>Subnets; free addresses count down with each network interface.</summary>
internal static class SubnetOperations
{
    private const int LeastPerPage = 5;

    public static object Describe(Ec2Call call)
    {
        foreach (var id in call.Parameters.List("SubnetId")) call.Subnet(id);
        var used = Used(call);
        var (subnets, next) = Listing.Page(call, call.State.Subnets.Values.Where(call.IsMine), "SubnetId", (s, f) => Field(call, used, s, f), LeastPerPage);
        return new object?[] { Set("subnetSet", subnets.Select(s => Render(call, used, s))), next };
    }

    public static object Create(Ec2Call call)
    {
        var vpc = call.Vpc(call.Parameters.Required("VpcId"));
        var text = call.Parameters.Required("CidrBlock");
        if (!Cidr.TryParse(text, out var cidr))
            throw Ec2Errors.InvalidValue($"Value ({text}) for parameter cidrBlock is invalid. This is not a valid CIDR block.");
        if (cidr.Prefix is < 16 or > 28 || !Cidr.Parse(vpc.Cidr).Contains(cidr))
            throw new WireException("InvalidSubnet.Range", $"The CIDR '{text}' is invalid.");
        if (call.State.Subnets.Values.Any(s => s.VpcId == vpc.Id && Cidr.Parse(s.Cidr).Overlaps(cidr)))
            throw new WireException("InvalidSubnet.Conflict", $"The CIDR '{text}' conflicts with another subnet");
        var subnet = new Subnet
        {
            Id = ResourceIds.New("subnet"),
            Account = call.Account,
            Region = call.Region.Name,
            VpcId = vpc.Id,
            ZoneId = Zone(call),
            Cidr = cidr.ToString(),
        };
        TagRules.ApplySpecifications(call.Parameters, "subnet", subnet.Tags);
        call.State.Subnets.Add(subnet.Id, call.World.Stamp(call.State, subnet));
        return E("subnet", Render(call, Used(call), subnet));
    }

    public static object Delete(Ec2Call call)
    {
        var subnet = call.Subnet(call.Parameters.Required("SubnetId"));
        if (Used(call).GetValueOrDefault(subnet.Id) > 0) throw Ec2Errors.Dependency("subnet", subnet.Id);
        call.State.Subnets.Remove(subnet.Id);
        return Return();
    }

    /// <summary>How many interfaces each subnet carries now.</summary>
    public static Dictionary<string, int> Used(Ec2Call call) =>
        NetworkInterfaceOperations.Living(call).GroupBy(n => n.SubnetId).ToDictionary(g => g.Key, g => g.Count());

    private static string Zone(Ec2Call call)
    {
        var name = call.Parameters.Get("AvailabilityZone");
        var id = call.Parameters.Get("AvailabilityZoneId");
        if (name is not null)
            return call.Region.ZoneId(call.Account, name) ?? throw Ec2Errors.InvalidValue($"Value ({name}) for parameter availabilityZone is invalid.");
        if (id is null) return call.Region.ZoneIds[0];
        return call.Region.ZoneIds.Contains(id) ? id : throw Ec2Errors.InvalidValue($"Value ({id}) for parameter availabilityZoneId is invalid.");
    }

    private static long Free(Dictionary<string, int> used, Subnet subnet) => Cidr.Parse(subnet.Cidr).Usable - used.GetValueOrDefault(subnet.Id);

    private static string Arn(Subnet subnet) => $"arn:aws:ec2:{subnet.Region}:{subnet.Account}:subnet/{subnet.Id}";

    private static object?[] Render(Ec2Call call, Dictionary<string, int> used, Subnet subnet) => new object?[]
    {
        E("subnetId", subnet.Id), E("subnetArn", Arn(subnet)), E("state", "available"), E("ownerId", subnet.Account), E("vpcId", subnet.VpcId),
        E("cidrBlock", subnet.Cidr), Set("ipv6CidrBlockAssociationSet", []), E("assignIpv6AddressOnCreation", false), E("ipv6Native", false),
        E("availableIpAddressCount", Free(used, subnet)), E("availabilityZone", call.ZoneName(subnet.ZoneId)), E("availabilityZoneId", subnet.ZoneId),
        E("defaultForAz", subnet.IsDefault), E("mapPublicIpOnLaunch", subnet.MapPublicIp), E("mapCustomerOwnedIpOnLaunch", false), E("enableDns64", false),
        E("privateDnsNameOptionsOnLaunch", E("hostnameType", "ip-name"), E("enableResourceNameDnsARecord", false), E("enableResourceNameDnsAAAARecord", false)),
        TagSet(subnet.Tags),
    };

    private static IEnumerable<string?>? Field(Ec2Call call, Dictionary<string, int> used, Subnet subnet, string filter) => filter switch
    {
        "vpc-id" => [subnet.VpcId],
        "subnet-id" => [subnet.Id],
        "availability-zone" or "availabilityZone" => [call.ZoneName(subnet.ZoneId)],
        "availability-zone-id" or "availabilityZoneId" => [subnet.ZoneId],
        "cidr" or "cidr-block" or "cidrBlock" => [subnet.Cidr],
        "default-for-az" or "defaultForAz" => [subnet.IsDefault ? "true" : "false"],
        "map-public-ip-on-launch" => [subnet.MapPublicIp ? "true" : "false"],
        "available-ip-address-count" => [Free(used, subnet).ToString(System.Globalization.CultureInfo.InvariantCulture)],
        "owner-id" => [subnet.Account],
        "subnet-arn" => [Arn(subnet)],
        "state" => ["available"],
        _ => null,
    };
}
