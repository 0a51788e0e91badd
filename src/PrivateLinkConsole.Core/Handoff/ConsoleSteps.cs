using PrivateLinkConsole.Core.Fields;

namespace PrivateLinkConsole.Core.Handoff;

/// <summary>The way through the AWS console, with its exact labels (A24, A35, E9).</summary>
public static class ConsoleSteps
{
    public static IReadOnlyList<ConsoleStep> CreateEndpoint(EndpointHandoff handoff)
    {
        ArgumentNullException.ThrowIfNull(handoff);
        return
        [
            Region(handoff),
            Step("Step.Create.Open"),
            Step("Step.Create.Type"),
            Step("Step.Create.Service", fill => new("Service name", fill.One(handoff.ServiceName, FieldRules.AwsService, Placeholders.Service))),
            Step("Step.Create.Verify"),
            Step("Step.Create.Vpc", fill => new("VPC", fill.One(handoff.VpcId, FieldRules.AwsVpc, Placeholders.Vpc))),
            Step("Step.Create.Dns"),
            Step("Step.Create.Subnets", fill => Each("Subnet", fill.Many(handoff.SubnetIds, FieldRules.AwsSubnets, Placeholders.Subnets))),
            handoff.SecurityGroupIds is [] ? Step("Step.Create.DefaultGroup") : Step("Step.Create.Groups", fill => Each("Security group", fill.Groups(handoff.SecurityGroupIds))),
            // Without our tags the console may only look at the endpoint (R13).
            Step("Step.Create.Tags", _ => [.. handoff.Tags.OrderBy(tag => tag.Key, StringComparer.Ordinal).Select(tag => new StepCopy(tag.Key, tag.Value))]),
            Step("Step.Create.Finish"),
            Step("Step.Create.Id"),
        ];
    }

    public static IReadOnlyList<ConsoleStep> EnablePrivateDns(EndpointHandoff handoff)
    {
        ArgumentNullException.ThrowIfNull(handoff);
        return
        [
            Region(handoff),
            Step("Step.Dns.Open"),
            Step("Step.Dns.Select", fill => new("VPC endpoint ID", fill.One(handoff.EndpointId, FieldRules.AwsEndpoint, Placeholders.Endpoint))),
            Step("Step.Dns.Modify"),
            Step("Step.Dns.Save"),
        ];
    }

    // The wrong region is the commonest reason why a service "does not exist".
    private static ConsoleStep Region(EndpointHandoff handoff)
    {
        var fill = new Placeholders();
        var region = fill.One(handoff.Region, FieldRules.AwsRegion, Placeholders.Region);
        return new("Step.Region", [region], [], fill.Unfilled);
    }

    private static ConsoleStep Step(string key) => ConsoleStep.Of(key);

    private static ConsoleStep Step(string key, Func<Placeholders, StepCopy> copy) => ConsoleStep.Of(key, fill => [copy(fill)]);

    private static ConsoleStep Step(string key, Func<Placeholders, IReadOnlyList<StepCopy>> copies) => ConsoleStep.Of(key, copies);

    private static IReadOnlyList<StepCopy> Each(string label, IReadOnlyList<string> values) => [.. values.Select(value => new StepCopy(label, value))];
}
