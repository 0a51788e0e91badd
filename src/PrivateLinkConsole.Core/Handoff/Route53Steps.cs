using PrivateLinkConsole.Core.Fields;

namespace PrivateLinkConsole.Core.Handoff;

/// <summary>The way through the Route 53 console, with its exact labels (E18, E19).</summary>
public static class Route53Steps
{
    public static IReadOnlyList<ConsoleStep> Create(DnsHandoff handoff, string region)
    {
        ArgumentNullException.ThrowIfNull(handoff);
        return [.. handoff.ZoneIsChosen ? ChosenZone(handoff) : NewZone(handoff), .. Record(handoff, region)];
    }

    private static IEnumerable<ConsoleStep> NewZone(DnsHandoff handoff)
    {
        yield return ConsoleStep.Of("Step.Zone.Open");
        yield return ConsoleStep.Of("Step.Zone.Name", fill => [Name(handoff, fill)]);
        yield return ConsoleStep.Of("Step.Zone.Type");
        yield return ConsoleStep.Of("Step.Zone.Vpc", fill => [.. handoff.Vpcs.Select(vpc => new StepCopy(vpc.Region, fill.One(vpc.VpcId, FieldRules.AwsVpc, Placeholders.Vpc)))]);
        if (handoff.Tags.Count > 0)
            yield return ConsoleStep.Of("Step.Zone.Tags", _ => [.. handoff.Tags.OrderBy(tag => tag.Key, StringComparer.Ordinal).Select(tag => new StepCopy(tag.Key, tag.Value))]);
        yield return ConsoleStep.Of("Step.Zone.Finish");
    }

    private static IEnumerable<ConsoleStep> ChosenZone(DnsHandoff handoff) =>
        [ConsoleStep.Of("Step.Zone.Choose", fill => [new("Hosted zone ID", fill.One(handoff.ZoneId, FieldRules.HostedZoneId, Placeholders.HostedZone))])];

    private static IEnumerable<ConsoleStep> Record(DnsHandoff handoff, string region)
    {
        yield return handoff.ZoneIsChosen ? ConsoleStep.Of("Step.Record.Named", fill => [Name(handoff, fill)]) : ConsoleStep.Of("Step.Record.Apex");
        yield return ConsoleStep.Of("Step.Record.Alias");
        yield return ConsoleStep.Of("Step.Record.Target", fill =>
        [
            new("Region", fill.One(region, FieldRules.AwsRegion, Placeholders.Region)),
            new("Endpoint", fill.One(handoff.Target?.DnsName, FieldRules.Domain, Placeholders.TargetName)),
        ]);
        yield return ConsoleStep.Of("Step.Record.Finish");
    }

    private static StepCopy Name(DnsHandoff handoff, Placeholders fill) => new("Domain name", fill.One(handoff.Name, FieldRules.HostedZoneName, Placeholders.PrivateLink));
}
