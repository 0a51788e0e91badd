using System.Net;
using System.Net.Sockets;

namespace PrivateLinkConsole.Sandbox.DataPlane;

/// <summary>
/// The loopback addresses of one data plane: a block 127.n.0.0/16 of its own on Linux, where the whole of 127.0.0.0/8 answers, so
/// that each network interface keeps the port that clients know. Elsewhere all share 127.0.0.1 and differ by port.
/// </summary>
internal sealed class LoopbackBlock : IDisposable
{
    private const byte FirstBlock = 8;
    private const byte LastBlock = 247;
    // A listener here marks the block as taken, for other processes too, and the mark dies with its process.
    private const int ClaimPort = 47808;
    private const ushort LastHost = 65_000;
    private readonly Socket? _claim;
    private readonly byte _block;
    private int _hosts;

    public LoopbackBlock()
    {
        if (!OperatingSystem.IsLinux()) return;
        for (var block = FirstBlock; block <= LastBlock && _claim is null; block++)
        {
            _block = block;
            _claim = Claim(block);
        }
    }

    /// <summary>A socket bound to an address that no one else has, on this port unless the system withholds it.</summary>
    public Socket Bind(int port)
    {
        if (_claim is null) return BindTo(new IPEndPoint(IPAddress.Loopback, 0));
        var host = (ushort)((uint)(Interlocked.Increment(ref _hosts) - 1) % LastHost + 1);
        var address = new IPAddress([127, _block, (byte)(host >> 8), (byte)host]);
        try
        {
            return BindTo(new IPEndPoint(address, port));
        }
        catch (SocketException)
        {
            // A low port that needs privileges, or a program that listens on this port on every address.
            return BindTo(new IPEndPoint(address, 0));
        }
    }

    public static Socket BindTo(IPEndPoint address)
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        try
        {
            socket.Bind(address);
            return socket;
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    public void Dispose() => _claim?.Dispose();

    private static Socket? Claim(byte block)
    {
        Socket? socket = null;
        try
        {
            socket = BindTo(new IPEndPoint(new IPAddress([127, block, 255, 254]), ClaimPort));
            socket.Listen(1);
            return socket;
        }
        catch (SocketException)
        {
            socket?.Dispose();
            return null;
        }
    }
}
