using PrivateLinkConsole.Core.Clusters;

namespace PrivateLinkConsole.Web.Features.PrivateEndpoints.Wizard;

/// <summary>The step of the public endpoint (E21): nothing has to be done in it.</summary>
public sealed partial class EndpointWizardPage
{
    /// <summary>Every cluster that the endpoint leads to.</summary>
    private IReadOnlyList<ClusterView> Reached =>
        State?.Cluster is { } own ? [.. State.Clusters.Where(cluster => cluster.ScopeKey == own.ScopeKey)] : [];

    private async Task SwitchPublicAsync((ClusterView Cluster, bool Enable) asked)
    {
        working = "public " + asked.Cluster.Id;
        await DoAsync(caller => Session.PublicSwitch.AskAsync(caller, Project, asked.Cluster, asked.Enable, Leaving));
        working = null;
        await RefreshAsync();
    }

    private Task FromPublicAccessAsync()
    {
        Go(NextOf(shown));
        return Task.CompletedTask;
    }
}
