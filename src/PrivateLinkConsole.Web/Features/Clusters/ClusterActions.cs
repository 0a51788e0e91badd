using MudBlazor;
using PrivateLinkConsole.Core.Clusters;

namespace PrivateLinkConsole.Web.Features.Clusters;

/// <summary>What a cluster's page reads and what its buttons lead to, in one place.</summary>
public sealed record ClusterActions(ClusterRegistry Registry, ClusterEditing Editing, PublicEndpointSwitch PublicSwitch, IDialogService Dialogs);
