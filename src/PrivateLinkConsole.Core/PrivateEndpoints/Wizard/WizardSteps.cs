using PrivateLinkConsole.Core.Clusters;

namespace PrivateLinkConsole.Core.PrivateEndpoints.Wizard;

/// <summary>The wizard's steps in order, and which of them an endpoint has reached.</summary>
public static class WizardSteps
{
    /// <summary>The steps of a platform; before one is chosen, the first two, which all have.</summary>
    public static IReadOnlyList<WizardStep> Of(ClusterPlatform? platform) =>
        platform is { } chosen ? PlatformProfile.Of(chosen).Steps : [WizardStep.Cluster, WizardStep.Region];

    /// <summary>The step after <paramref name="step"/>; the last one has none after it.</summary>
    public static WizardStep After(WizardStep step, ClusterPlatform? platform) =>
        Of(platform).Where(one => one > step).DefaultIfEmpty(step).First();

    public static WizardStep Before(WizardStep step, ClusterPlatform? platform) =>
        Of(platform).Where(one => one < step).DefaultIfEmpty(step).Last();

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
        if (facts.Seen is not Clouds.CloudEndpointState.Available && facts is not { Seen: null, AcceptanceConfirmed: true })
            return WizardStep.Accept;
        return facts is { DnsKind: DnsKind.HostedZone, HasPrivateLink: false } ? WizardStep.Link : WizardStep.Dns;
    }
}
