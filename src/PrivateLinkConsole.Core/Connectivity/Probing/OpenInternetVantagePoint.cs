using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;

namespace PrivateLinkConsole.Core.Connectivity.Probing;

/// <summary>Stands where the console runs: the machine's own DNS, and straight connections.</summary>
internal sealed class OpenInternetVantagePoint(ConnectionTimings timings) : IVantagePoint
{
    public VantageKind Kind => VantageKind.ConsoleHost;

    public async Task<IReadOnlyList<IPAddress>> ResolveAsync(string vpcId, string host, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(timings.Lookup, TimeProvider.System);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            return await Dns.GetHostAddressesAsync(host, AddressFamily.InterNetwork, either.Token);
        }
        catch (SocketException failure) when (failure.SocketErrorCode is SocketError.HostNotFound or SocketError.NoData)
        {
            return [];
        }
        catch (Exception failure) when (failure is SocketException || (failure is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            throw new VantageException("Rung.NoVantage.Resolver", failure);
        }
    }

    public Task<IPEndPoint?> RouteAsync(string vpcId, IPAddress address, int port, CancellationToken cancellationToken) =>
        Task.FromResult(OutsideAddresses.MayConnect(address) ? new IPEndPoint(address, port) : null);

    public Task<X509Certificate2?> AuthorityAsync(CancellationToken cancellationToken) => Task.FromResult<X509Certificate2?>(null);
}
