using PrivateLinkConsole.Core.Clusters;
using PrivateLinkConsole.Core.PrivateEndpoints;

namespace PrivateLinkConsole.Web.Features.PrivateEndpoints.Wizard;

/// <summary>What the steps of the wizard offer for choice and print: clusters, accounts, networks, commands.</summary>
public sealed class SetupSources(ClusterRegistry clusters, Core.Projects.CloudAccounts accounts, NetworkLookup networks, EndpointHandoffs handoffs)
{
    public ClusterRegistry Clusters => clusters;

    public Core.Projects.CloudAccounts Accounts => accounts;

    public NetworkLookup Networks => networks;

    public EndpointHandoffs Handoffs => handoffs;
}
