using System.Xml.Linq;
using PrivateLinkConsole.Sandbox.World;
using static PrivateLinkConsole.Sandbox.Ec2Query.Xml;

namespace PrivateLinkConsole.Sandbox.Ec2Query;

/// <summary>VPCs and their DNS attributes.</summary>
internal static class VpcOperations
{
    private const int LeastPerPage = 5;

    public static object Describe(Ec2Call call)
    {
        foreach (var id in call.Parameters.List("VpcId")) call.Vpc(id);
        var (vpcs, next) = Listing.Page(call, call.State.Vpcs.Values.Where(call.IsMine), "VpcId", Field, LeastPerPage);
        return new object?[] { Set("vpcSet", vpcs.Select(Render)), next };
    }

    public static object DescribeAttribute(Ec2Call call)
    {
        var vpc = call.Vpc(call.Parameters.Required("VpcId"));
        var attribute = call.Parameters.Required("Attribute");
        bool value = attribute switch
        {
            "enableDnsSupport" => vpc.DnsSupport,
            "enableDnsHostnames" => vpc.DnsHostnames,
            "enableNetworkAddressUsageMetrics" => false,
            _ => throw Ec2Errors.InvalidValue($"Value ({attribute}) for parameter attribute is invalid. Unknown attribute."),
        };
        return new object[] { E("vpcId", vpc.Id), E(attribute, E("value", value)) };
    }

    public static object ModifyAttribute(Ec2Call call)
    {
        var vpc = call.Vpc(call.Parameters.Required("VpcId"));
        var support = call.Parameters.Bool("EnableDnsSupport.Value");
        var names = call.Parameters.Bool("EnableDnsHostnames.Value");
        if (support is not null && names is not null) throw Ec2Errors.Combination("Only one attribute can be modified at a time.");
        vpc.DnsSupport = support ?? vpc.DnsSupport;
        vpc.DnsHostnames = names ?? vpc.DnsHostnames;
        return Return();
    }

    public static object Create(Ec2Call call)
    {
        var text = call.Parameters.Required("CidrBlock");
        if (!Cidr.TryParse(text, out var cidr))
            throw Ec2Errors.InvalidValue($"Value ({text}) for parameter cidrBlock is invalid. This is not a valid CIDR block.");
        if (cidr.Prefix is < 16 or > 28) throw new WireException("InvalidVpc.Range", $"The CIDR '{text}' is invalid.");
        var vpc = new Vpc { Id = ResourceIds.New("vpc"), Account = call.Account, Region = call.Region.Name, Cidr = cidr.ToString() };
        TagRules.ApplySpecifications(call.Parameters, "vpc", vpc.Tags);
        call.State.Vpcs.Add(vpc.Id, call.World.Stamp(call.State, vpc));
        WorldSeed.AddDefaultGroup(call.World, call.State, vpc);
        return E("vpc", Render(vpc));
    }

    public static object Delete(Ec2Call call)
    {
        var vpc = call.Vpc(call.Parameters.Required("VpcId"));
        var used = call.State.Subnets.Values.Any(s => s.VpcId == vpc.Id)
            || call.State.Endpoints.Values.Any(e => e.VpcId == vpc.Id && call.IsAlive(e))
            || call.State.SecurityGroups.Values.Any(g => g.VpcId == vpc.Id && g.Name != "default");
        if (used) throw Ec2Errors.Dependency("vpc", vpc.Id);
        foreach (var group in call.State.SecurityGroups.Values.Where(g => g.VpcId == vpc.Id).ToList()) call.State.SecurityGroups.Remove(group.Id);
        call.State.Vpcs.Remove(vpc.Id);
        return Return();
    }

    private static object?[] Render(Vpc vpc) => new object?[]
    {
        E("vpcId", vpc.Id), E("ownerId", vpc.Account), E("state", "available"), E("cidrBlock", vpc.Cidr),
        Set("cidrBlockAssociationSet", [Association(vpc)]), Set("ipv6CidrBlockAssociationSet", []), E("dhcpOptionsId", DhcpOptions(vpc)),
        E("instanceTenancy", "default"), E("isDefault", vpc.IsDefault), TagSet(vpc.Tags),
    };

    private static XElement[] Association(Vpc vpc) =>
    [
        E("associationId", ResourceIds.Fixed("vpc-cidr-assoc", vpc.Id)), E("cidrBlock", vpc.Cidr), E("cidrBlockState", E("state", "associated")),
    ];

    private static string DhcpOptions(Vpc vpc) => ResourceIds.Fixed("dopt", vpc.Account, vpc.Region);

    private static IEnumerable<string?>? Field(Vpc vpc, string filter) => filter switch
    {
        "vpc-id" => [vpc.Id],
        "cidr" or "cidr-block-association.cidr-block" => [vpc.Cidr],
        "cidr-block-association.state" => ["associated"],
        "cidr-block-association.association-id" => [ResourceIds.Fixed("vpc-cidr-assoc", vpc.Id)],
        "is-default" or "isDefault" => [vpc.IsDefault ? "true" : "false"],
        "owner-id" => [vpc.Account],
        "state" => ["available"],
        "dhcp-options-id" => [DhcpOptions(vpc)],
        _ => null,
    };
}
