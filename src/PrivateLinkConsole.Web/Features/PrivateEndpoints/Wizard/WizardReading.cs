using PrivateLinkConsole.Core.Clusters;
using PrivateLinkConsole.Core.PrivateEndpoints;
using PrivateLinkConsole.Core.Projects;

namespace PrivateLinkConsole.Web.Features.PrivateEndpoints.Wizard;

/// <summary>Reads the wizard's state, from the database alone.</summary>
public sealed class WizardReading(ProjectAccess access, EndpointReading reading, ClusterRegistry clusters, Core.Projects.CloudAccounts accounts, EndpointHandoffs handoffs)
{
    public async Task<WizardState> ReadAsync(Caller caller, string project, string? id, CancellationToken cancellationToken)
    {
        var state = new WizardState
        {
            Scope = await access.RequireAsync(caller, project, ProjectRole.Viewer, cancellationToken),
            Clusters = await clusters.ListAsync(caller, project, cancellationToken),
            Accounts = await accounts.ListAsync(caller, project, cancellationToken),
        };
        if (id is null)
            return state;
        var view = await reading.GetAsync(caller, project, id, cancellationToken);
        return state with
        {
            View = view,
            // Whatever the row needs an account for, it is one of its own cloud.
            Accounts = [.. state.Accounts.Where(account => account.Provider == view.Provider)],
            Events = await reading.EventsAsync(caller, project, id, cancellationToken),
            Connections = await reading.ConnectionsAsync(caller, project, id, cancellationToken),
            Handoff = await handoffs.GetAsync(caller, project, id, cancellationToken),
            Existing = await ExistingAsync(caller, project, view, cancellationToken),
        };
    }

    /// <summary>Offered while the endpoint itself is still to be made, and only where one endpoint serves many clusters (R3).</summary>
    private async Task<IReadOnlyList<EndpointView>> ExistingAsync(Caller caller, string project, EndpointView view, CancellationToken cancellationToken)
    {
        if (view is not { VpcEndpointId: null, CreationAsked: false, ClusterId: { } cluster, Platform: { } platform } || PlatformProfile.Of(platform).Scope == ServiceScope.Cluster)
            return [];
        var page = await reading.ListAsync(caller, project, new EndpointListQuery(ClusterId: cluster), cancellationToken);
        return [.. page.Items.Where(one => one.Id != view.Id && one.VpcEndpointId is not null && one.Status != EndpointStatus.Deleting)];
    }
}
