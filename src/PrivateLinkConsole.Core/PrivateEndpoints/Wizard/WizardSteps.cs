namespace PrivateLinkConsole.Core.PrivateEndpoints.Wizard;

/// <summary>The wizard's steps in order, and which of them an endpoint has reached.</summary>
public static class WizardSteps
{
    public static IReadOnlyList<WizardStep> All { get; } =
        [WizardStep.Cluster, WizardStep.Region, WizardStep.Endpoint, WizardStep.Accept, WizardStep.Dns, WizardStep.Connect];

    /// <summary>The furthest step that may be opened: a deep link beyond it lands here (never a 404).</summary>
    public static WizardStep Reachable(PrivateEndpoint row, EndpointFacts facts)
    {
        if (row.ClusterId is null)
            return WizardStep.Cluster;
        if (row.IsDraft)
            return WizardStep.Region;
        return Reachable(facts);
    }

    internal static WizardStep Reachable(EndpointFacts facts)
    {
        if (EndpointLifecycle.StatusOf(facts) == EndpointStatus.Active)
            return WizardStep.Connect;
        if (!facts.EndpointKnown || facts.Gone)
            // Who runs the command himself goes on to type the ID, or to choose it from the requests that came in.
            return facts is { Mode: EndpointMode.Self, CreationAsked: true, Gone: false } ? WizardStep.Accept : WizardStep.Endpoint;
        return facts.Seen is Clouds.CloudEndpointState.Available || facts is { Seen: null, AcceptanceConfirmed: true } ? WizardStep.Dns : WizardStep.Accept;
    }
}
