using System.Net;
using System.Security.Cryptography.X509Certificates;

namespace PrivateLinkConsole.Core.Connectivity.Probing;

/// <summary>Where a run of the doctor stands: what names mean there, and how an address of the VPC is reached from there.</summary>
public interface IVantagePoint
{
    VantageKind Kind { get; }

    /// <summary>IPv4 addresses of a name; empty: there is no such name.</summary>
    /// <exception cref="VantageException">No resolver answers.</exception>
    Task<IReadOnlyList<IPAddress>> ResolveAsync(string vpcId, string host, CancellationToken cancellationToken);

    /// <summary>Where to connect for an address of the VPC; null: nowhere, or it must not be connected to.</summary>
    /// <exception cref="VantageException">It cannot be told now.</exception>
    Task<IPEndPoint?> RouteAsync(string vpcId, IPAddress address, int port, CancellationToken cancellationToken);

    /// <summary>The only authority to trust, to be disposed by the caller; null: those that the machine trusts.</summary>
    /// <exception cref="VantageException">It cannot be told now.</exception>
    Task<X509Certificate2?> AuthorityAsync(CancellationToken cancellationToken);
}
