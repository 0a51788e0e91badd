using System.Net;
using System.Net.Sockets;

namespace PrivateLinkConsole.Core.Connectivity.Probing;

/// <summary>Tries one address. What tells causes apart is how it fails: packets that are dropped never come back, a closed port says no.</summary>
internal static class TcpProbe
{
    public static async Task<TcpAnswer> RunAsync(IPEndPoint? to, TimeSpan patience, CancellationToken cancellationToken)
    {
        if (to is null)
            return TcpAnswer.NoWay;
        using var limit = new CancellationTokenSource(patience, TimeProvider.System);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        using var socket = new Socket(to.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
        try
        {
            await socket.ConnectAsync(to, either.Token);
            return TcpAnswer.Connected;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return TcpAnswer.Silence;
        }
        catch (SocketException failure)
        {
            return failure.SocketErrorCode switch
            {
                SocketError.ConnectionRefused or SocketError.ConnectionReset => TcpAnswer.Refused,
                SocketError.TimedOut => TcpAnswer.Silence,
                _ => TcpAnswer.NoWay,
            };
        }
    }
}

internal enum TcpAnswer
{
    Connected,
    Refused,
    Silence,

    /// <summary>No route, or an address that must not be connected to.</summary>
    NoWay,
}
