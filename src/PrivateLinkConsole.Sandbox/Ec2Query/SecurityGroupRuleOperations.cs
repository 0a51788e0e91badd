using PrivateLinkConsole.Sandbox.World;
using static PrivateLinkConsole.Sandbox.Ec2Query.Xml;

namespace PrivateLinkConsole.Sandbox.Ec2Query;

/// <summary>Rules of security groups.</summary>
internal static class SecurityGroupRuleOperations
{
    public static object Describe(Ec2Call call)
    {
        var ids = call.Parameters.List("SecurityGroupRuleId");
        var all = call.State.SecurityGroups.Values.Where(call.IsMine).OrderBy(g => g.Sequence)
            .SelectMany(g => g.Rules.Select(r => (Group: g, Rule: r))).ToList();
        if (ids.Except(all.Select(p => p.Rule.Id)).FirstOrDefault() is { } unknown) throw RuleNotFound(unknown);
        var filters = QueryFilter.Read(call.Parameters);
        var found = all.Where(p => ids.Count == 0 || ids.Contains(p.Rule.Id)).Where(p => filters.All(f => f.Matches(f.Name switch
        {
            "group-id" => [p.Group.Id],
            "security-group-rule-id" => [p.Rule.Id],
            "tag-key" => p.Rule.Tags.Keys,
            var name when name.StartsWith("tag:", StringComparison.Ordinal) => [p.Rule.Tags.GetValueOrDefault(name[4..])],
            _ => throw QueryFilter.Unknown(f.Name),
        }))).Select((p, i) => (p.Group, p.Rule, Index: (long)i)).ToList();
        var (page, next) = Listing.Cut(call, found, p => p.Index, least: 5);
        return new object?[] { Set("securityGroupRuleSet", page.Select(p => Render(p.Group, p.Rule))), next };
    }

    public static object Authorize(Ec2Call call, bool isEgress)
    {
        var group = call.Group(call.Parameters.Required("GroupId"));
        var rules = IpPermissions.Read(call, isEgress);
        foreach (var rule in rules)
        {
            if (group.Rules.Any(rule.SameAs))
                throw new WireException("InvalidPermission.Duplicate", $"the specified rule \"{Describe(rule)}\" already exists");
            TagRules.ApplySpecifications(call.Parameters, "security-group-rule", rule.Tags);
        }

        group.Rules.AddRange(rules);
        return new object[] { Return(), Set("securityGroupRuleSet", rules.Select(r => Render(group, r))) };
    }

    public static object Revoke(Ec2Call call, bool isEgress)
    {
        var group = call.Group(call.Parameters.Required("GroupId"));
        var ids = call.Parameters.List("SecurityGroupRuleId");
        if (ids.FirstOrDefault(id => !group.Rules.Exists(r => r.Id == id && r.IsEgress == isEgress)) is { } unknown) throw RuleNotFound(unknown);
        List<SecurityGroupRule> wanted = ids.Count > 0 ? [] : IpPermissions.Read(call, isEgress);
        // In a VPC a rule that is not there is an error, and nothing is revoked.
        if (wanted.Find(w => !group.Rules.Exists(w.SameAs)) is not null)
            throw new WireException("InvalidPermission.NotFound", "The specified rule does not exist in this security group.");
        group.Rules.RemoveAll(r => ids.Contains(r.Id) || wanted.Exists(r.SameAs));
        return new object[] { Return(), Set("unknownIpPermissionSet", []) };
    }

    private static WireException RuleNotFound(string id) =>
        new("InvalidSecurityGroupRuleId.NotFound", $"The security group rule ID '{id}' does not exist");

    private static string Describe(SecurityGroupRule rule) =>
        $"peer: {rule.Cidr4 ?? rule.Cidr6 ?? rule.GroupId ?? rule.PrefixListId}, {rule.Protocol}, from port: {rule.FromPort}, to port: {rule.ToPort}, ALLOW";

    private static object?[] Render(SecurityGroup group, SecurityGroupRule rule) => new object?[]
    {
        E("securityGroupRuleId", rule.Id), E("groupId", group.Id), E("groupOwnerId", group.Account), E("isEgress", rule.IsEgress),
        E("ipProtocol", rule.Protocol), E("fromPort", rule.FromPort), E("toPort", rule.ToPort), Optional("cidrIpv4", rule.Cidr4),
        Optional("cidrIpv6", rule.Cidr6), Optional("prefixListId", rule.PrefixListId),
        rule.GroupId is null ? null : E("referencedGroupInfo", E("groupId", rule.GroupId), E("userId", group.Account)),
        Optional("description", rule.Description), TagSet(rule.Tags),
        E("securityGroupRuleArn", $"arn:aws:ec2:{group.Region}:{group.Account}:security-group-rule/{rule.Id}"),
    };
}
