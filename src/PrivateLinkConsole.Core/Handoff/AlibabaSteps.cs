using PrivateLinkConsole.Core.Fields;

namespace PrivateLinkConsole.Core.Handoff;

/// <summary>The way through the Alibaba Cloud console, with its exact labels (B10–B15, D16–D37).</summary>
public static class AlibabaSteps
{
    public static IReadOnlyList<ConsoleStep> CreateEndpoint(EndpointHandoff handoff)
    {
        ArgumentNullException.ThrowIfNull(handoff);
        var fill = new Placeholders();
        var region = fill.One(handoff.Region, FieldRules.AlibabaRegion, Placeholders.Region);
        return
        [
            new("AliStep.Region", [region], [], fill.Unfilled),
            ConsoleStep.Of("AliStep.Open"),
            ConsoleStep.Of("AliStep.Name", _ => [new("Endpoint Name", handoff.Name)]),
            ConsoleStep.Of("AliStep.Type"),
            ConsoleStep.Of("AliStep.Service", one => [new("Endpoint Service Name", one.One(handoff.ServiceName, FieldRules.AlibabaService, Placeholders.Service))]),
            ConsoleStep.Of("AliStep.Verify"),
            ConsoleStep.Of("AliStep.Vpc", one => [new("VPC", one.One(handoff.VpcId, FieldRules.AlibabaVpc, Placeholders.Vpc))]),
            ConsoleStep.Of("AliStep.Groups", one => [.. one.Many(handoff.SecurityGroupIds ?? [], FieldRules.AlibabaSecurityGroups, Placeholders.SecurityGroups).Select(group => new StepCopy("Security Group", group))]),
            ConsoleStep.Of("AliStep.Zones", one => [.. one.Many(handoff.SubnetIds, FieldRules.AlibabaVSwitches, Placeholders.Subnets).Select(subnet => new StepCopy(one.One(handoff.SubnetZones.GetValueOrDefault(subnet), FieldRules.AlibabaZone, Placeholders.Zone), subnet))]),
            // Without our tags the console may only look at the endpoint (R13).
            ConsoleStep.Of("AliStep.Tags", _ => [.. handoff.Tags.OrderBy(tag => tag.Key, StringComparer.Ordinal).Select(tag => new StepCopy(tag.Key, tag.Value))]),
            ConsoleStep.Of("AliStep.Finish"),
            ConsoleStep.Of("AliStep.Id"),
        ];
    }
}
