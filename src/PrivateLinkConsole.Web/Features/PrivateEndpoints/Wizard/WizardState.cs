using PrivateLinkConsole.Core.Clusters;
using PrivateLinkConsole.Core.Handoff;
using PrivateLinkConsole.Core.PrivateEndpoints;
using PrivateLinkConsole.Core.Projects;

namespace PrivateLinkConsole.Web.Features.PrivateEndpoints.Wizard;

/// <summary>All that the wizard shows, read at one moment. The row and the address are its whole state: this can be thrown away and read again.</summary>
public sealed record WizardState
{
    public required ProjectScope Scope { get; init; }

    /// <summary>null before the first step is done.</summary>
    public EndpointView? View { get; init; }

    public IReadOnlyList<ClusterView> Clusters { get; init; } = [];

    /// <summary>Connected accounts; those of the endpoint's cloud once that is known.</summary>
    public IReadOnlyList<CloudAccountView> Accounts { get; init; } = [];

    public IReadOnlyList<EndpointEvent> Events { get; init; } = [];

    public IReadOnlyList<ConnectionRequest> Connections { get; init; } = [];

    public EndpointHandoff? Handoff { get; init; }

    /// <summary>Other endpoints on the service that serves the cluster: they reach it as well (E29).</summary>
    public IReadOnlyList<EndpointView> Existing { get; init; } = [];

    public ClusterView? Cluster => View?.ClusterId is { } id ? Clusters.FirstOrDefault(cluster => cluster.Id == id) : null;

    /// <summary>All clusters that the endpoint will reach; the chosen one alone where each has its own service.</summary>
    public IReadOnlyList<ClusterView> Neighbours => Cluster is { } own ? [.. Clusters.Where(one => one.ScopeKey == own.ScopeKey && !one.DeletionAsked)] : [];

    public IReadOnlyList<EndpointView> ExistingIn(string vpcId) => [.. Existing.Where(one => one.VpcId == vpcId && vpcId.Length > 0)];

    public bool MayEdit => Scope.Role >= ProjectRole.Editor;
}
