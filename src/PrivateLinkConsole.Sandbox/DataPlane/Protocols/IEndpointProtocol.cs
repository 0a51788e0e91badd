using System.Net.Security;

namespace PrivateLinkConsole.Sandbox.DataPlane.Protocols;

/// <summary>The little of a cluster's protocol by which a client sees that it has reached the cluster.</summary>
internal interface IEndpointProtocol
{
    /// <summary>Serves one connection until the client leaves or the token ends it; any exception just ends it.</summary>
    Task ServeAsync(Stream client, SslServerAuthenticationOptions tls, CancellationToken cancellationToken);
}
