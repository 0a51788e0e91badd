using PrivateLinkConsole.Core.Clusters;
using PrivateLinkConsole.Core.PrivateEndpoints;

namespace PrivateLinkConsole.Web.Features.PrivateEndpoints.Wizard;

/// <summary>The use cases that the wizard's buttons lead to, in one place, so that the page asks for one thing instead of ten.</summary>
public sealed record WizardActions(
    ClusterRegistry Clusters,
    ClusterEditing ClusterEditing,
    EndpointDrafts Drafts,
    EndpointCreation Creation,
    EndpointConnections Connections,
    EndpointHandoffs Handoffs,
    EndpointDns Dns,
    EndpointRemoval Removal);
