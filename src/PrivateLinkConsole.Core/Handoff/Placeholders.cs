using PrivateLinkConsole.Core.Fields;

namespace PrivateLinkConsole.Core.Handoff;

/// <summary>
/// Puts values into a text, or the placeholder where there is none. A value that its field rule refuses counts as none: drafts save
/// what was typed, and nothing unchecked may reach an admin's shell unquoted.
/// </summary>
internal sealed class Placeholders
{
    public const string Region = "<region>";
    public const string Service = "<service_name>";
    public const string Vpc = "<your_vpc_id>";
    public const string Subnets = "<your_subnet_ids>";
    public const string SecurityGroups = "<your_security_group_ids>";
    public const string Endpoint = "<your_vpc_endpoint_id>";
    public const string Zone = "<zone_id>";
    public const string PrivateLink = "<private_link>";
    public const string HostedZone = "<your_hosted_zone_id>";
    public const string TargetName = "<your_vpce_dns_name>";
    public const string TargetZone = "<your_vpce_hosted_zone_id>";

    private readonly List<string> _unfilled = [];

    public IReadOnlyList<string> Unfilled => _unfilled;

    public string One(string? value, FieldRule rule, string placeholder)
    {
        if (value is not null && rule.Check(value) is null) return value;
        if (!_unfilled.Contains(placeholder)) _unfilled.Add(placeholder);
        return placeholder;
    }

    /// <summary>All values, or the placeholder alone when there are none or one of them is refused.</summary>
    public IReadOnlyList<string> Many(IReadOnlyList<string> values, FieldListRule rule, string placeholder)
    {
        if (rule.Check([.. values]).Count == 0) return values;
        if (!_unfilled.Contains(placeholder)) _unfilled.Add(placeholder);
        return [placeholder];
    }

    /// <summary>Security groups to name; empty when the VPC's default group is to be taken.</summary>
    public IReadOnlyList<string> Groups(IReadOnlyList<string>? values) =>
        values is [] ? values : Many(values ?? [], FieldRules.AwsSecurityGroups, SecurityGroups);

    public HandoffText Text(string text) => new(text, [.. _unfilled]);
}
