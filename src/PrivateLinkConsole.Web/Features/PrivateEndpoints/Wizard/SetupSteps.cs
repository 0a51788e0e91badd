using PrivateLinkConsole.Core.PrivateEndpoints;
using PrivateLinkConsole.Core.PrivateEndpoints.Wizard;
using PrivateLinkConsole.Web.Shared;

namespace PrivateLinkConsole.Web.Features.PrivateEndpoints.Wizard;

/// <summary>The wizard's steps as the address and the navigation know them.</summary>
public static class SetupSteps
{
    /// <summary>Resource key of the step's title.</summary>
    public static string TitleOf(WizardStep step) => step switch
    {
        WizardStep.Cluster => "Wizard.ChooseCluster",
        WizardStep.Region => "Wizard.ChooseRegion",
        WizardStep.Endpoint => "Wizard.Interface",
        WizardStep.Accept => "Wizard.Accept",
        WizardStep.Dns => "Wizard.Dns",
        WizardStep.Connect => "Wizard.Connect",
    };

    public static string Url(string project, string id, WizardStep step) => $"/p/{project}/endpoints/{id}/setup/{step.ToString().ToLowerInvariant()}";

    /// <summary>The furthest step that may be opened. Whoever runs the command alone enters the endpoint's id in the accept step, before the console knows of one.</summary>
    public static WizardStep Reachable(EndpointView view) =>
        view is { ReachableStep: WizardStep.Endpoint, Mode: EndpointMode.Self, CreationAsked: true } ? WizardStep.Accept : view.ReachableStep;

    /// <summary>The step that an address asks for, or where it lands instead: never nowhere.</summary>
    public static WizardStep Resolve(EndpointView view, string? asked)
    {
        var reachable = Reachable(view);
        if (!Enum.TryParse<WizardStep>(asked, ignoreCase: true, out var step) || !WizardSteps.All.Contains(step))
            return view.EditStep ?? reachable;
        // What was decided cannot be decided again: the service was requested for this cluster and region.
        if (step < WizardStep.Endpoint && !view.IsDraft)
            return WizardStep.Endpoint;
        return step > reachable ? reachable : step;
    }

    public static IReadOnlyList<WizardNavStep> Nav(EndpointView view, string project, WizardStep current, Func<string, string> text) =>
    [
        .. WizardSteps.All.Select(step => new WizardNavStep(text(TitleOf(step)), StateOf(view, step, current), Opens(view, step) ? Url(project, view.Id, step) : null)),
    ];

    private static bool Opens(EndpointView view, WizardStep step) => step <= Reachable(view) && (step >= WizardStep.Endpoint || view.IsDraft);

    private static WizardNavState StateOf(EndpointView view, WizardStep step, WizardStep current)
    {
        if (step == current)
            return WizardNavState.Current;
        if (view.Status == EndpointStatus.Failed && view.EditStep == step)
            return WizardNavState.Error;
        if (step < view.ReachableStep || view.Status == EndpointStatus.Active)
            return WizardNavState.Done;
        return Opens(view, step) ? WizardNavState.Open : WizardNavState.Locked;
    }
}
