using PrivateLinkConsole.Sandbox.World;
using static PrivateLinkConsole.Sandbox.Ec2Query.Xml;

namespace PrivateLinkConsole.Sandbox.Ec2Query;

/// <summary>The main route table and default network ACL of each VPC: derived, since nothing here changes them.</summary>
internal static class RouteOperations
{
    public static object DescribeRouteTables(Ec2Call call)
    {
        var ids = call.Parameters.List("RouteTableId");
        var all = Mine(call).Select(v => (Vpc: v, Id: ResourceIds.Fixed("rtb", v.Id))).ToList();
        if (ids.Except(all.Select(t => t.Id)).FirstOrDefault() is { } unknown)
            throw new WireException("InvalidRouteTableID.NotFound", $"The routeTable ID '{unknown}' does not exist");
        var filters = QueryFilter.Read(call.Parameters);
        var found = all.Where(t => ids.Count == 0 || ids.Contains(t.Id)).Where(t => filters.All(f => f.Matches(f.Name switch
        {
            "vpc-id" => [t.Vpc.Id],
            "route-table-id" or "association.route-table-id" => [t.Id],
            "association.main" => ["true"],
            "association.subnet-id" or "association.gateway-id" => [],
            "association.route-table-association-id" => [ResourceIds.Fixed("rtbassoc", t.Vpc.Id)],
            "owner-id" => [t.Vpc.Account],
            "tag-key" => [],
            var name when name.StartsWith("tag:", StringComparison.Ordinal) => [],
            _ => throw QueryFilter.Unknown(f.Name),
        }))).ToList();
        var (page, next) = Listing.Cut(call, found, t => t.Vpc.Sequence);
        return new object?[] { Set("routeTableSet", page.Select(t => Table(t.Vpc, t.Id))), next };
    }

    public static object DescribeNetworkAcls(Ec2Call call)
    {
        var filters = QueryFilter.Read(call.Parameters);
        var found = Mine(call).Where(v => filters.All(f => f.Matches(f.Name switch
        {
            "vpc-id" => [v.Id],
            "default" => ["true"],
            "network-acl-id" => [ResourceIds.Fixed("acl", v.Id)],
            "owner-id" => [v.Account],
            _ => throw QueryFilter.Unknown(f.Name),
        }))).ToList();
        var (page, next) = Listing.Cut(call, found, v => v.Sequence);
        return new object?[] { Set("networkAclSet", page.Select(Acl)), next };
    }

    private static IEnumerable<Vpc> Mine(Ec2Call call) => call.State.Vpcs.Values.Where(call.IsMine).OrderBy(v => v.Sequence);

    private static object?[] Table(Vpc vpc, string id) => new object?[]
    {
        E("routeTableId", id), E("vpcId", vpc.Id), E("ownerId", vpc.Account),
        Set("routeSet", [new object[] { E("destinationCidrBlock", vpc.Cidr), E("gatewayId", "local"), E("state", "active"), E("origin", "CreateRouteTable") }]),
        Set("associationSet", [new object[]
        {
            E("routeTableAssociationId", ResourceIds.Fixed("rtbassoc", vpc.Id)), E("routeTableId", id), E("main", true),
            E("associationState", E("state", "associated")),
        }]),
        Set("propagatingVgwSet", []), Set("tagSet", []),
    };

    private static object?[] Acl(Vpc vpc) => new object?[]
    {
        E("networkAclId", ResourceIds.Fixed("acl", vpc.Id)), E("vpcId", vpc.Id), E("ownerId", vpc.Account), E("default", true),
        Set("entrySet", [AclEntry(egress: false), AclEntry(egress: true)]), Set("associationSet", []), Set("tagSet", []),
    };

    private static object?[] AclEntry(bool egress) => new object?[]
    {
        E("ruleNumber", 100), E("protocol", "-1"), E("ruleAction", "allow"), E("egress", egress), E("cidrBlock", "0.0.0.0/0"),
    };
}
