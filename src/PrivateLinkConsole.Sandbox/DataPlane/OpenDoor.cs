using System.Net.Sockets;

namespace PrivateLinkConsole.Sandbox.DataPlane;

/// <summary>A listening socket that hands over each connection.</summary>
internal sealed class OpenDoor : IDisposable
{
    private const int Backlog = 128;
    private readonly Socket _socket;
    private readonly Action<Socket> _welcome;

    public OpenDoor(Socket bound, Action<Socket> welcome)
    {
        _socket = bound;
        _welcome = welcome;
        _socket.Listen(Backlog);
        _ = AcceptAsync();
    }

    public void Dispose() => _socket.Dispose();

    private async Task AcceptAsync()
    {
        while (true)
        {
            try
            {
                _welcome(await _socket.AcceptAsync());
            }
            catch (SocketException e) when (e.SocketErrorCode is SocketError.ConnectionAborted or SocketError.ConnectionReset)
            {
                // The client was gone before its turn; the next one is not.
            }
            catch (Exception e) when (e is SocketException or ObjectDisposedException)
            {
                return;
            }
        }
    }
}
