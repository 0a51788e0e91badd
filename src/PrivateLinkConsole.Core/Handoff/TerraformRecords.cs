using PrivateLinkConsole.Core.Clouds;
using PrivateLinkConsole.Core.Fields;

namespace PrivateLinkConsole.Core.Handoff;

/// <summary>The part of a Terraform file that leads private links to an endpoint.</summary>
internal static class TerraformRecords
{
    private const string Zone = "aws_route53_zone";
    private const string Record = "aws_route53_record";
    private const string Association = "aws_route53_zone_association";

    /// <summary>Each record with a resource name of its own in the file.</summary>
    public static IReadOnlyList<(DnsHandoff Handoff, string Name)> Named(IReadOnlyList<DnsHandoff> records)
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        return [.. records.Select(record => (record, Free(taken, Hcl.Identifier(record.Name, "private_link"))))];
    }

    public static IEnumerable<IEnumerable<string>> Imports((DnsHandoff Handoff, string Name) record)
    {
        if (record.Handoff is not { ZoneId: { } zone } handoff || FieldRules.HostedZoneId.Check(zone) is not null) yield break;
        if (!handoff.ZoneIsChosen) yield return Hcl.Import($"{Zone}.{record.Name}", zone);
        if (handoff.RecordStands) yield return Hcl.Import($"{Record}.{record.Name}", $"{zone}_{handoff.Name}_A");
    }

    /// <param name="endpoint">Address of the endpoint in the file: its own answer says what the alias leads to.</param>
    public static IEnumerable<IEnumerable<string>> Blocks((DnsHandoff Handoff, string Name) record, string endpoint, Placeholders fill)
    {
        var (handoff, name) = record;
        if (!handoff.ZoneIsChosen) yield return ZoneBlock(handoff, name, fill);
        var zone = handoff.ZoneIsChosen ? Hcl.Quote(fill.One(handoff.ZoneId, FieldRules.HostedZoneId, Placeholders.HostedZone)) : $"{Zone}.{name}.zone_id";
        yield return RecordBlock(handoff, name, zone, endpoint, fill);
        if (!handoff.ZoneIsChosen || handoff.ZoneElsewhere) yield break;
        foreach (var (vpc, index) in handoff.Vpcs.Except(handoff.Associated).Select((vpc, index) => (vpc, index)))
            yield return AssociationBlock(vpc, $"{name}_{index + 1}", zone, fill);
    }

    private static IEnumerable<string> ZoneBlock(DnsHandoff handoff, string name, Placeholders fill) =>
    [
        $"resource \"{Zone}\" \"{name}\" {{",
        .. Hcl.Aligned([("name", Hcl.Quote(fill.One(handoff.Name, FieldRules.HostedZoneName, Placeholders.PrivateLink))), ("comment", Hcl.Quote(handoff.Comment))], "  "),
        .. (handoff.Vpcs.Count > 0 ? handoff.Vpcs : [new CloudVpcReference("", "")]).SelectMany(vpc => (string[])["", "  vpc {", .. Hcl.Aligned(Vpc(vpc, fill), "    "), "  }"]),
        .. Hcl.Tags(handoff.Tags),
        "}",
    ];

    private static IEnumerable<string> RecordBlock(DnsHandoff handoff, string name, string zone, string endpoint, Placeholders fill)
    {
        List<(string, string)> attributes = [("zone_id", zone), ("name", Hcl.Quote(fill.One(handoff.Name, FieldRules.HostedZoneName, Placeholders.PrivateLink))), ("type", Hcl.Quote("A"))];
        if (handoff.Replaces) attributes.Add(("allow_overwrite", "true"));
        return
        [
            $"resource \"{Record}\" \"{name}\" {{",
            .. Hcl.Aligned(attributes, "  "),
            "",
            "  alias {",
            .. Hcl.Aligned([("name", $"{endpoint}.dns_entry[0].dns_name"), ("zone_id", $"{endpoint}.dns_entry[0].hosted_zone_id"), ("evaluate_target_health", "false")], "    "),
            "  }",
            "}",
        ];
    }

    private static IEnumerable<string> AssociationBlock(CloudVpcReference vpc, string name, string zone, Placeholders fill) =>
        [$"resource \"{Association}\" \"{name}\" {{", .. Hcl.Aligned([("zone_id", zone), .. Vpc(vpc, fill)], "  "), "}"];

    private static (string, string)[] Vpc(CloudVpcReference vpc, Placeholders fill) =>
    [
        ("vpc_id", Hcl.Quote(fill.One(vpc.VpcId, FieldRules.AwsVpc, Placeholders.Vpc))),
        ("vpc_region", Hcl.Quote(fill.One(vpc.Region, FieldRules.AwsRegion, Placeholders.Region))),
    ];

    private static string Free(HashSet<string> taken, string wanted)
    {
        var name = wanted;
        for (var number = 2; !taken.Add(name); number++) name = $"{wanted}_{number}";
        return name;
    }
}
