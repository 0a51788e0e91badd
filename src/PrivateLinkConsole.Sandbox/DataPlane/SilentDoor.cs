using System.Net;
using System.Net.Sockets;

namespace PrivateLinkConsole.Sandbox.DataPlane;

/// <summary>
/// An address whose connection attempts hang, as behind a security group that drops them. Dropping packets needs privileges, so
/// the queue of the listener is kept full: Linux then drops each SYN, the client's retries go on, and one of them gets through
/// when the address opens. Where a full queue refuses instead, a connection is made and stays without a byte.
/// </summary>
internal sealed class SilentDoor : IDisposable
{
    private readonly Socket _socket;
    private readonly Socket? _filler;
    private readonly OpenDoor? _mute;

    public SilentDoor(Socket bound, Action<Socket> hold)
    {
        _socket = bound;
        if (OperatingSystem.IsLinux())
        {
            _socket.Listen(0);
            _filler = Fill((IPEndPoint)_socket.LocalEndPoint!);
        }
        else
        {
            _mute = new OpenDoor(bound, hold);
        }
    }

    public void Dispose()
    {
        _mute?.Dispose();
        _filler?.Dispose();
        _socket.Dispose();
    }

    // A backlog of 0 still queues one connection: this one, which is never accepted.
    private static Socket Fill(IPEndPoint address)
    {
        var filler = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { Blocking = false };
        try
        {
            filler.Connect(address);
        }
        catch (SocketException)
        {
            // In progress; over loopback the handshake is done when the call returns.
        }
        return filler;
    }
}
