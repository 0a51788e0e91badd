using PrivateLinkConsole.Core.Clouds;
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
            Accounts = [.. (await accounts.ListAsync(caller, project, cancellationToken)).Where(account => account.Provider == CloudProvider.Aws)],
        };
        if (id is null)
            return state;
        var view = await reading.GetAsync(caller, project, id, cancellationToken);
        return state with
        {
            View = view,
            Events = await reading.EventsAsync(caller, project, id, cancellationToken),
            Connections = await reading.ConnectionsAsync(caller, project, id, cancellationToken),
            Handoff = await handoffs.GetAsync(caller, project, id, cancellationToken),
        };
    }
}
