using PrivateLinkConsole.Sandbox.World;

namespace PrivateLinkConsole.Sandbox.Ec2Query;

/// <summary>Reads security-group rules from a request: <c>IpPermissions.N…</c>, or the flat old form (IpProtocol, FromPort, ToPort, CidrIp).</summary>
internal static class IpPermissions
{
    private static readonly Dictionary<string, string> ProtocolNames = new()
    {
        ["6"] = "tcp", ["17"] = "udp", ["1"] = "icmp", ["58"] = "icmpv6", ["all"] = "-1",
    };

    /// <exception cref="WireException">MissingParameter, InvalidParameterValue, InvalidPermission.Malformed, InvalidGroup.NotFound.</exception>
    public static List<SecurityGroupRule> Read(Ec2Call call, bool isEgress)
    {
        var rules = call.Parameters.Indexes("IpPermissions").SelectMany(i => Permission(call, $"IpPermissions.{i}.", isEgress)).ToList();
        if (call.Parameters.Has("IpProtocol")) rules.Add(Flat(call, isEgress));
        if (rules.Count == 0) throw Ec2Errors.Missing("ipPermissions");
        return rules;
    }

    private static IEnumerable<SecurityGroupRule> Permission(Ec2Call call, string prefix, bool isEgress)
    {
        var parameters = call.Parameters;
        foreach (var i in parameters.Indexes(prefix + "IpRanges"))
        {
            var cidr = CheckedCidr(parameters.Required($"{prefix}IpRanges.{i}.CidrIp"));
            yield return Rule(parameters, prefix, isEgress, $"{prefix}IpRanges.{i}.", r => r.Cidr4 = cidr);
        }

        foreach (var i in parameters.Indexes(prefix + "Ipv6Ranges"))
        {
            var cidr = parameters.Required($"{prefix}Ipv6Ranges.{i}.CidrIpv6");
            yield return Rule(parameters, prefix, isEgress, $"{prefix}Ipv6Ranges.{i}.", r => r.Cidr6 = cidr);
        }

        foreach (var i in parameters.Indexes(prefix + "Groups"))
        {
            var group = call.Group(parameters.Required($"{prefix}Groups.{i}.GroupId")).Id;
            yield return Rule(parameters, prefix, isEgress, $"{prefix}Groups.{i}.", r => r.GroupId = group);
        }

        foreach (var i in parameters.Indexes(prefix + "PrefixListIds"))
        {
            var list = parameters.Required($"{prefix}PrefixListIds.{i}.PrefixListId");
            yield return Rule(parameters, prefix, isEgress, $"{prefix}PrefixListIds.{i}.", r => r.PrefixListId = list);
        }
    }

    private static SecurityGroupRule Flat(Ec2Call call, bool isEgress)
    {
        var cidr = CheckedCidr(call.Parameters.Required("CidrIp"));
        return Rule(call.Parameters, "", isEgress, "", r => r.Cidr4 = cidr);
    }

    private static SecurityGroupRule Rule(QueryParameters parameters, string prefix, bool isEgress, string peer, Action<SecurityGroupRule> setPeer)
    {
        var sent = parameters.Required(prefix + "IpProtocol");
        var protocol = ProtocolNames.GetValueOrDefault(sent, sent);
        var rule = new SecurityGroupRule
        {
            Id = ResourceIds.New("sgr"),
            IsEgress = isEgress,
            Protocol = protocol,
            Description = peer.Length == 0 ? null : parameters.Get(peer + "Description"),
        };
        if (protocol != "-1") Ports(parameters, prefix, rule);
        setPeer(rule);
        return rule;
    }

    private static void Ports(QueryParameters parameters, string prefix, SecurityGroupRule rule)
    {
        var ported = rule.Protocol is "tcp" or "udp";
        rule.FromPort = parameters.Int(prefix + "FromPort") ?? (ported ? throw Ec2Errors.Missing("fromPort") : -1);
        rule.ToPort = parameters.Int(prefix + "ToPort") ?? (ported ? throw Ec2Errors.Missing("toPort") : -1);
        if (ported && (rule.FromPort is < 0 or > 65535 || rule.ToPort is < 0 or > 65535 || rule.FromPort > rule.ToPort))
            throw Ec2Errors.InvalidValue($"Invalid value for portRange. Must specify both from and to ports with {rule.Protocol.ToUpperInvariant()}/IP.");
    }

    private static string CheckedCidr(string text) => Cidr.TryParse(text, out var cidr)
        ? cidr.ToString()
        : throw Ec2Errors.InvalidValue($"CIDR block {text} is malformed");
}
