using PrivateLinkConsole.Core.PrivateEndpoints;

namespace PrivateLinkConsole.Web.Features.PrivateEndpoints.Wizard.Parts;

/// <summary>From the row and its timeline to named stages.</summary>
public static class Stages
{
    /// <summary>How the endpoint service comes to be (A19).</summary>
    public static IReadOnlyList<Stage> OfService(EndpointView view)
    {
        var ready = view.ServiceStatus == ServicePhase.Active;
        var failed = view.ServiceStatus == ServicePhase.Failed;
        TimeSpan? took = view is { ServiceRequestedAt: { } from, ServiceReadyAt: { } to } ? to - from : null;
        return
        [
            new("Stage.ServiceRequested", StageState.Done),
            new("Stage.Service", failed ? StageState.Failed : ready ? StageState.Done : StageState.Now, view.ServiceRequestedAt, ready ? took : null, view.ServiceId),
            new("Stage.Allowed", view.ConsumerAllowed ? StageState.Done : ready && view.ConsumerAccountId is not null ? StageState.Now : StageState.Later, Detail: view.ConsumerAccountId),
        ];
    }

    /// <summary>How the console makes the endpoint, from Create to the wait for acceptance.</summary>
    /// <param name="events">The timeline, newest first.</param>
    public static IReadOnlyList<Stage> OfCreation(EndpointView view, IReadOnlyList<EndpointEvent> events)
    {
        var asked = events.FirstOrDefault(line => line.Kind == EndpointEventKind.CreationAsked)?.At;
        var created = events.FirstOrDefault(line => line.Kind is EndpointEventKind.EndpointCreated or EndpointEventKind.EndpointFound)?.At;
        var ready = view is { ServiceStatus: ServicePhase.Active, ConsumerAllowed: true };
        var known = view.VpcEndpointId is not null;
        var failed = view.Failure is not null && !known;
        return
        [
            new("Stage.Asked", StageState.Done),
            new("Stage.ServiceReady", ready ? StageState.Done : failed ? StageState.Failed : StageState.Now, view.ServiceRequestedAt),
            new("Stage.Create", known ? StageState.Done : failed && ready ? StageState.Failed : ready ? StageState.Now : StageState.Later, asked, known && created > asked ? created - asked : null, view.VpcEndpointId),
            new("Stage.ToAccept", known ? StageState.Now : StageState.Later),
        ];
    }

    /// <summary>How a vendor's private link comes (E15, E16): the endpoint is submitted, reviewed, and the link assigned.</summary>
    /// <param name="assigned">The link was entered.</param>
    public static IReadOnlyList<Stage> OfLink(EndpointView view, IReadOnlyList<EndpointEvent> events, bool assigned)
    {
        var reviewed = view.ReachableStep > WizardStep.Accept;
        var since = events.FirstOrDefault(line => line.Kind is EndpointEventKind.Accepted or EndpointEventKind.AcceptanceConfirmed or EndpointEventKind.StateChanged)?.At;
        return
        [
            new("Stage.Submitted", StageState.Done, Detail: view.VpcEndpointId),
            new("Stage.Reviewed", reviewed ? StageState.Done : StageState.Now),
            new("Stage.LinkAssigned", assigned ? StageState.Done : reviewed ? StageState.Now : StageState.Later, since),
        ];
    }
}
