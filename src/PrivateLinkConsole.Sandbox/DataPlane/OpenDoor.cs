using System.Net.Sockets;

namespace PrivateLinkConsole.Sandbox.DataPlane;

/// <summary>A listening socket that hands over each connection.</summary>
internal sealed class OpenDoor : IDisposable
{
    private const int Backlog = 128;
    private static readonly TimeSpan AfterFault = TimeSpan.FromMilliseconds(100);
    private readonly Socket _socket;
    private readonly Action<Socket> _welcome;
    private volatile bool _closed;

    public OpenDoor(Socket bound, Action<Socket> welcome)
    {
        _socket = bound;
        _welcome = welcome;
        _socket.Listen(Backlog);
        _ = AcceptAsync();
    }

    public void Dispose()
    {
        _closed = true;
        _socket.Dispose();
    }

    private async Task AcceptAsync()
    {
        while (!_closed)
        {
            try
            {
                _welcome(await _socket.AcceptAsync());
            }
            catch (Exception e) when (e is SocketException or ObjectDisposedException)
            {
                // Closed, or a client that left before its turn, or no more sockets for now; a door that is open goes on.
                if (!_closed) await Task.Delay(AfterFault, TimeProvider.System);
            }
        }
    }
}
