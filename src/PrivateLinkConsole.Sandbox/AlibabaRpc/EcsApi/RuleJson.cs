using System.Globalization;
using PrivateLinkConsole.Sandbox.World;

namespace PrivateLinkConsole.Sandbox.AlibabaRpc.EcsApi;

/// <summary>A rule as the wire shows it.</summary>
internal static class RuleJson
{
    public static object Of(SecurityGroup group, SecurityGroupRule rule) => new
    {
        SecurityGroupRuleId = rule.Id,
        Direction = rule.IsEgress ? "egress" : "ingress",
        IpProtocol = rule.Protocol == "-1" ? "ALL" : rule.Protocol.ToUpperInvariant(),
        PortRange = $"{rule.FromPort}/{rule.ToPort}",
        SourceCidrIp = rule.IsEgress ? "" : rule.Cidr4 ?? "",
        DestCidrIp = rule.IsEgress ? rule.Cidr4 ?? "" : "",
        SourceGroupId = rule.IsEgress ? "" : rule.GroupId ?? "",
        DestGroupId = rule.IsEgress ? rule.GroupId ?? "" : "",
        Policy = "Accept",
        // A string: the cloud's own way.
        Priority = rule.Priority.ToString(CultureInfo.InvariantCulture),
        NicType = "intranet",
        Description = rule.Description ?? "",
        CreateTime = WireTimes.Of(group.CreatedAt),
    };
}
