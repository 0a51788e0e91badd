using System.Xml.Linq;
using PrivateLinkConsole.Sandbox.World;
using static PrivateLinkConsole.Sandbox.Ec2Query.Xml;

namespace PrivateLinkConsole.Sandbox.Ec2Query;

/// <summary>Security groups as wholes.</summary>
internal static class SecurityGroupOperations
{
    private const int LeastPerPage = 5;

    public static object Describe(Ec2Call call)
    {
        foreach (var id in call.Parameters.List("GroupId")) call.Group(id);
        var names = call.Parameters.List("GroupName");
        var mine = call.State.SecurityGroups.Values.Where(g => call.IsMine(g) && (names.Count == 0 || names.Contains(g.Name))).ToList();
        if (names.Except(mine.Select(g => g.Name)).FirstOrDefault() is { } unknown) throw Ec2Errors.GroupNotFound(unknown);
        var (page, next) = Listing.Page(call, mine, "GroupId", Field, LeastPerPage);
        return new object?[] { Set("securityGroupInfo", page.Select(Render)), next };
    }

    public static object Create(Ec2Call call)
    {
        var name = call.Parameters.Required("GroupName");
        var description = call.Parameters.Required("GroupDescription");
        var vpc = call.Parameters.Get("VpcId") is { } id ? call.Vpc(id) : call.State.Vpcs.Values.First(v => v.IsDefault && call.IsMine(v));
        if (call.State.SecurityGroups.Values.Any(g => g.VpcId == vpc.Id && g.Name == name))
            throw new WireException("InvalidGroup.Duplicate", $"The security group '{name}' already exists for VPC '{vpc.Id}'");
        var group = new SecurityGroup
        {
            Id = ResourceIds.New("sg"),
            Account = call.Account,
            Region = call.Region.Name,
            VpcId = vpc.Id,
            Name = name,
            Description = description,
        };
        group.Rules.Add(new() { Id = ResourceIds.New("sgr"), IsEgress = true, Protocol = "-1", Cidr4 = "0.0.0.0/0" });
        TagRules.ApplySpecifications(call.Parameters, "security-group", group.Tags);
        call.State.SecurityGroups.Add(group.Id, call.World.Stamp(call.State, group));
        return new object[] { E("groupId", group.Id), E("securityGroupArn", Arn(group)), TagSet(group.Tags), Return() };
    }

    public static object Delete(Ec2Call call)
    {
        var group = call.Group(call.Parameters.Required("GroupId"));
        if (group.Name == "default")
            throw new WireException("CannotDelete", $"the specified group: \"{group.Id}\" name: \"default\" cannot be deleted by a user");
        var used = call.State.Endpoints.Values.Any(e => e.GroupIds.Contains(group.Id) && call.IsAlive(e))
            || call.State.Instances.Values.Any(i => i.GroupIds.Contains(group.Id))
            || call.State.SecurityGroups.Values.Any(g => g.Id != group.Id && g.Rules.Any(r => r.GroupId == group.Id));
        if (used) throw new WireException("DependencyViolation", $"resource {group.Id} has a dependent object");
        call.State.SecurityGroups.Remove(group.Id);
        return new object[] { Return(), E("groupId", group.Id) };
    }

    private static string Arn(SecurityGroup group) => $"arn:aws:ec2:{group.Region}:{group.Account}:security-group/{group.Id}";

    private static object?[] Render(SecurityGroup group) => new object?[]
    {
        E("ownerId", group.Account), E("groupId", group.Id), E("groupName", group.Name), E("groupDescription", group.Description), E("vpcId", group.VpcId),
        E("securityGroupArn", Arn(group)), Permissions("ipPermissions", group, isEgress: false), Permissions("ipPermissionsEgress", group, isEgress: true),
        TagSet(group.Tags),
    };

    /// <summary>Rules of the same protocol and ports are one permission with many peers.</summary>
    private static XElement Permissions(string name, SecurityGroup group, bool isEgress) => Set(name, group.Rules
        .Where(r => r.IsEgress == isEgress)
        .GroupBy(r => (r.Protocol, r.FromPort, r.ToPort))
        .Select(p => (object?)new object?[]
        {
            E("ipProtocol", p.Key.Protocol),
            p.Key.Protocol == "-1" ? null : E("fromPort", p.Key.FromPort),
            p.Key.Protocol == "-1" ? null : E("toPort", p.Key.ToPort),
            Peers("groups", p, r => r.GroupId, "groupId", group.Account),
            Peers("ipRanges", p, r => r.Cidr4, "cidrIp", null),
            Peers("ipv6Ranges", p, r => r.Cidr6, "cidrIpv6", null),
            Peers("prefixListIds", p, r => r.PrefixListId, "prefixListId", null),
        }));

    private static XElement Peers(string set, IEnumerable<SecurityGroupRule> rules, Func<SecurityGroupRule, string?> peer, string element, string? userId) =>
        Set(set, rules.Where(r => peer(r) is not null).Select(r => (object?)new object?[]
        {
            Optional("userId", userId), E(element, peer(r)), Optional("description", r.Description),
        }));

    private static IEnumerable<string?>? Field(SecurityGroup group, string filter) => filter switch
    {
        "vpc-id" => [group.VpcId],
        "group-id" => [group.Id],
        "group-name" => [group.Name],
        "description" => [group.Description],
        "owner-id" => [group.Account],
        "ip-permission.cidr" => group.Rules.Where(r => !r.IsEgress).Select(r => r.Cidr4),
        "ip-permission.group-id" => group.Rules.Where(r => !r.IsEgress).Select(r => r.GroupId),
        "ip-permission.protocol" => group.Rules.Where(r => !r.IsEgress).Select(r => r.Protocol),
        _ => null,
    };
}
