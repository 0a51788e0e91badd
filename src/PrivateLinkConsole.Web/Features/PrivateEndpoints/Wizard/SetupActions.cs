using PrivateLinkConsole.Core.PrivateEndpoints;

namespace PrivateLinkConsole.Web.Features.PrivateEndpoints.Wizard;

/// <summary>What the steps of the wizard do, in one place for the one page that hosts them.</summary>
public sealed class SetupActions(EndpointReading reading, EndpointDrafts drafts, EndpointCreation creation, EndpointConnections connections, EndpointDns dns)
{
    public EndpointReading Reading => reading;

    public EndpointDrafts Drafts => drafts;

    public EndpointCreation Creation => creation;

    public EndpointConnections Connections => connections;

    public EndpointDns Dns => dns;
}
