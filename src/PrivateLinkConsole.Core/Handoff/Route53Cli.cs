using System.Text.Encodings.Web;
using System.Text.Json;
using PrivateLinkConsole.Core.Clouds;
using PrivateLinkConsole.Core.Fields;

namespace PrivateLinkConsole.Core.Handoff;

/// <summary>
/// AWS CLI commands for private hosted zones and their records (E17 to E20): they run unchanged, twice without harm, and carry no
/// key. A zone's ID is known only after the command that makes it, so each text hands it on by itself.
/// </summary>
public static class Route53Cli
{
    // Everything that gets into the JSON has passed its field's rule, or is a placeholder, which must stay readable.
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Makes the zone, unless a run before did, and the alias record in it; then lets the other VPCs answer from it.</summary>
    public static HandoffText Create(DnsHandoff handoff, CommandShell shell = CommandShell.Bash)
    {
        ArgumentNullException.ThrowIfNull(handoff);
        var fill = new Placeholders();
        var script = new CommandScript(shell);
        var zone = handoff.ZoneIsChosen ? ChosenZone(handoff, fill) : CommandScript.Zone;
        if (!handoff.ZoneIsChosen)
        {
            script.Find(ByReference(handoff, shell, fill), NewZone(handoff, shell, fill));
            if (handoff.Tags.Count > 0) script.Run(Tag(handoff, shell));
        }

        script.Run(Change(handoff, shell, fill, zone, "UPSERT"));
        foreach (var vpc in MissingVpcs(handoff))
        {
            if (handoff.ZoneElsewhere) script.Run(Authorize(handoff, shell, fill, zone, vpc));
            else Associate(script, handoff, fill, zone, vpc);
        }

        return fill.Text(script.ToString());
    }

    /// <summary>What the VPC's own account runs after that, where the zone belongs to another; null where one account owns both.</summary>
    public static HandoffText? AssociateVpcs(DnsHandoff handoff, CommandShell shell = CommandShell.Bash)
    {
        ArgumentNullException.ThrowIfNull(handoff);
        if (!handoff.ZoneElsewhere || MissingVpcs(handoff).Count == 0) return null;
        var fill = new Placeholders();
        var script = new CommandScript(shell);
        foreach (var vpc in MissingVpcs(handoff)) Associate(script, handoff, fill, ChosenZone(handoff, fill), vpc);
        return fill.Text(script.ToString());
    }

    /// <summary>The way back: the record, then the zone if it was made for it. What is gone already is no error.</summary>
    public static HandoffText Remove(DnsHandoff handoff, CommandShell shell = CommandShell.Bash)
    {
        ArgumentNullException.ThrowIfNull(handoff);
        var fill = new Placeholders();
        var script = new CommandScript(shell);
        if (handoff.ZoneIsChosen)
            RemoveRecord(script, ChosenZone(handoff, fill));
        else
            script.Find(ByReference(handoff, shell, fill)).WhereFound(inner => RemoveRecord(inner, CommandScript.Zone).Run(Start(handoff, shell, "delete-hosted-zone").Plain("--id", CommandScript.Zone)));
        return fill.Text(script.ToString());

        CommandScript RemoveRecord(CommandScript to, string zone) => to.If(Standing(handoff, shell, fill, zone), Change(handoff, shell, fill, zone, "DELETE"));
    }

    /// <summary>Shows what stands under the name.</summary>
    public static HandoffText Verify(DnsHandoff handoff, CommandShell shell = CommandShell.Bash)
    {
        ArgumentNullException.ThrowIfNull(handoff);
        var fill = new Placeholders();
        var script = new CommandScript(shell);
        if (handoff.ZoneId is null && !handoff.ZoneIsChosen) script.Find(ByReference(handoff, shell, fill));
        var zone = handoff.ZoneId is null && !handoff.ZoneIsChosen ? CommandScript.Zone : ChosenZone(handoff, fill);
        script.Run(Start(handoff, shell, "list-resource-record-sets")
            .Plain("--hosted-zone-id", zone)
            .Plain("--query", Query("ResourceRecordSets", $"Name=='{Name(handoff, fill)}.'", null))
            .Plain("--output", "json"));
        return fill.Text(script.ToString());
    }

    /// <summary>The texts of several records as one, to run in one go.</summary>
    public static HandoffText All(IEnumerable<HandoffText> texts)
    {
        List<HandoffText> all = [.. texts];
        return new HandoffText(string.Join("\n\n", all.Select(text => text.Text)), [.. all.SelectMany(text => text.Unfilled).Distinct()]);
    }

    private static CommandLine ByReference(DnsHandoff handoff, CommandShell shell, Placeholders fill) => Start(handoff, shell, "list-hosted-zones-by-name")
        .Plain("--dns-name", Name(handoff, fill))
        .Plain("--query", Query("HostedZones", $"CallerReference=='{handoff.Token}'", "Id"))
        .Plain("--output", "text");

    private static CommandLine NewZone(DnsHandoff handoff, CommandShell shell, Placeholders fill) => Start(handoff, shell, "create-hosted-zone")
        .Plain("--name", Name(handoff, fill))
        .Plain("--vpc", Vpc(handoff.Vpcs.Count > 0 ? handoff.Vpcs[0] : null, fill))
        .Quoted("--caller-reference", handoff.Token)
        .Quoted("--hosted-zone-config", $"Comment={handoff.Comment},PrivateZone=true")
        .Plain("--query", "HostedZone.Id")
        .Plain("--output", "text");

    private static CommandLine Tag(DnsHandoff handoff, CommandShell shell) => Start(handoff, shell, "change-tags-for-resource")
        .Plain("--resource-type", "hostedzone")
        .Plain("--resource-id", CommandScript.Zone)
        .Quoted("--add-tags", JsonSerializer.Serialize(handoff.Tags.OrderBy(tag => tag.Key, StringComparer.Ordinal).Select(tag => new { tag.Key, tag.Value })));

    private static CommandLine Change(DnsHandoff handoff, CommandShell shell, Placeholders fill, string zone, string action)
    {
        var batch = new
        {
            Changes = new[]
            {
                new
                {
                    Action = action,
                    ResourceRecordSet = new
                    {
                        Name = Name(handoff, fill),
                        Type = "A",
                        AliasTarget = new
                        {
                            HostedZoneId = fill.One(handoff.Target?.HostedZoneId, FieldRules.HostedZoneId, Placeholders.TargetZone),
                            DNSName = fill.One(handoff.Target?.DnsName, FieldRules.Domain, Placeholders.TargetName),
                            EvaluateTargetHealth = false,
                        },
                    },
                },
            },
        };
        return Start(handoff, shell, "change-resource-record-sets").Plain("--hosted-zone-id", zone).Quoted("--change-batch", JsonSerializer.Serialize(batch, Readable));
    }

    private static CommandLine Standing(DnsHandoff handoff, CommandShell shell, Placeholders fill, string zone) => Start(handoff, shell, "list-resource-record-sets")
        .Plain("--hosted-zone-id", zone)
        .Plain("--query", Query("ResourceRecordSets", $"Name=='{Name(handoff, fill)}.' && Type=='A'", "Name"))
        .Plain("--output", "text");

    private static void Associate(CommandScript script, DnsHandoff handoff, Placeholders fill, string zone, CloudVpcReference vpc) => script.Unless(
        Start(handoff, script.Shell, "list-hosted-zones-by-vpc")
            .Plain("--vpc-id", fill.One(vpc.VpcId, FieldRules.AwsVpc, Placeholders.Vpc))
            .Plain("--vpc-region", fill.One(vpc.Region, FieldRules.AwsRegion, Placeholders.Region))
            .Plain("--query", Query("HostedZoneSummaries", $"HostedZoneId=='{zone.Trim('"')}'", "Name"))
            .Plain("--output", "text"),
        Start(handoff, script.Shell, "associate-vpc-with-hosted-zone").Plain("--hosted-zone-id", zone).Plain("--vpc", Vpc(vpc, fill)));

    // Allowing what is allowed already is not an error.
    private static CommandLine Authorize(DnsHandoff handoff, CommandShell shell, Placeholders fill, string zone, CloudVpcReference vpc) =>
        Start(handoff, shell, "create-vpc-association-authorization").Plain("--hosted-zone-id", zone).Plain("--vpc", Vpc(vpc, fill));

    /// <summary>A zone that is made answers in the endpoint's own VPC from its first moment on.</summary>
    private static List<CloudVpcReference> MissingVpcs(DnsHandoff handoff) => [.. handoff.Vpcs.Skip(handoff.ZoneIsChosen ? 0 : 1).Except(handoff.Associated)];

    private static string ChosenZone(DnsHandoff handoff, Placeholders fill) => fill.One(handoff.ZoneId, FieldRules.HostedZoneId, Placeholders.HostedZone);

    private static string Name(DnsHandoff handoff, Placeholders fill) => fill.One(handoff.Name, FieldRules.HostedZoneName, Placeholders.PrivateLink);

    private static string Vpc(CloudVpcReference? vpc, Placeholders fill) =>
        $"VPCRegion={fill.One(vpc?.Region, FieldRules.AwsRegion, Placeholders.Region)},VPCId={fill.One(vpc?.VpcId, FieldRules.AwsVpc, Placeholders.Vpc)}";

    // In double quotes, where both shells put the variable in; nothing else in it means anything to them.
    private static string Query(string list, string condition, string? member) => $"\"{list}[?{condition}]{(member is null ? "" : $".{member}")}\"";

    private static CommandLine Start(DnsHandoff handoff, CommandShell shell, string operation)
    {
        var line = new CommandLine(shell, $"aws route53 {operation}");
        return handoff.EndpointUrl is { } url ? line.Quoted("--endpoint-url", url) : line;
    }
}
