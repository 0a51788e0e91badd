using PrivateLinkConsole.Core.Clusters;
using PrivateLinkConsole.Core.PrivateEndpoints;
using PrivateLinkConsole.Core.PrivateEndpoints.Wizard;
using PrivateLinkConsole.Web.Shared;

namespace PrivateLinkConsole.Web.Features.PrivateEndpoints.Wizard;

/// <summary>The list of steps and the buttons below a step.</summary>
public sealed partial class EndpointWizardPage
{
    private IReadOnlyList<WizardNavStep> NavSteps => [.. WizardSteps.Of(Platform).Select(step => new WizardNavStep(L[step.TitleKey(Platform)], NavState(step), NavHref(step)))];

    /// <summary>Why the first two steps can no longer be changed; null: they can.</summary>
    private string? FixedReason => View is { IsDraft: false } ? T["Fixed.ServiceRequested"].Value : State is { MayEdit: false } ? T["Fixed.Role"].Value : null;

    private bool DnsOffered => View is null or { ServiceStatus: not ServicePhase.Active } || View.PrivateDnsName is not null || Platform is { } platform && PlatformProfile.Of(platform).HasPrivateLink;

    /// <summary>What the chosen cluster runs on: which steps there are follows from it.</summary>
    private ClusterPlatform? Platform => View?.Platform ?? State?.Clusters.FirstOrDefault(cluster => cluster.Id == clusterId)?.Platform;

    private string? PreviousHref => shown == WizardStep.Cluster || Id is null ? null : Href(WizardSteps.Before(shown, Platform));

    private string? NextText => shown switch
    {
        WizardStep.Cluster or WizardStep.Region => L["Common.Next"].Value,
        WizardStep.Endpoint => View is { VpcEndpointId: null } && input.Mode == EndpointMode.Console ? T["Endpoint.Create"].Value : L["Common.Next"].Value,
        WizardStep.Accept or WizardStep.Link or WizardStep.PublicAccess => L["Common.Next"].Value,
        WizardStep.Dns when HasRecords => Records.Chosen.Count > 1 ? T["Records.ApplyAll", Records.Chosen.Count].Value : Records.Chosen.Count == 1 ? T["Records.Apply"].Value : L["Common.Next"].Value,
        WizardStep.Dns => View?.ReachableStep == WizardStep.Connect ? L["Common.Next"].Value : L["Common.Create"].Value,
        WizardStep.Connect => null,
    };

    private string? BusyText => shown switch
    {
        WizardStep.Cluster or WizardStep.Region or WizardStep.Link or WizardStep.PublicAccess or WizardStep.Connect => null,
        WizardStep.Endpoint => following ? T["Busy.Creating"].Value : L["Verify.Running"].Value,
        WizardStep.Accept => following ? T["Busy.Accepting"].Value : L["Verify.Running"].Value,
        WizardStep.Dns => !following ? null : HasRecords ? T[Records.Waits ? "Busy.RecordsWatched" : "Busy.Records"].Value : T["Busy.Dns"].Value,
    };

    private WizardNavState NavState(WizardStep step)
    {
        if (step == shown)
            return WizardNavState.Current;
        if (View is { Failure: not null } && View.EditStep == step)
            return WizardNavState.Error;
        var reachable = View?.ReachableStep ?? WizardStep.Cluster;
        if (step == WizardStep.Dns && !DnsOffered && reachable > step)
            return WizardNavState.Skipped;
        if (step > reachable)
            return WizardNavState.Locked;
        return step < reachable ? WizardNavState.Done : WizardNavState.Open;
    }

    private string? NavHref(WizardStep step) => Id is not null && step <= (View?.ReachableStep ?? WizardStep.Cluster) ? Href(step) : null;
}
