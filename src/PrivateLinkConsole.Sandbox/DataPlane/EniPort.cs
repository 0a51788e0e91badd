using System.Net;
using System.Net.Sockets;

namespace PrivateLinkConsole.Sandbox.DataPlane;

/// <summary>The loopback stand-in of one network interface: its address stays, what a client meets there changes.</summary>
internal sealed class EniPort : IAsyncDisposable
{
    private readonly LoopbackBlock _block;
    private readonly Func<Socket, CancellationToken, Task> _serve;
    private readonly ConnectionSet _connections = new();
    private readonly int _port;
    private IDisposable _door;

    public EniPort(LoopbackBlock block, int port, Verdict verdict, Func<Socket, CancellationToken, Task> serve)
    {
        _block = block;
        _port = port;
        _serve = serve;
        var bound = block.Bind(port);
        Address = (IPEndPoint)bound.LocalEndPoint!;
        Verdict = verdict;
        _door = Open(bound, verdict);
    }

    public IPEndPoint Address { get; private set; }

    public Verdict Verdict { get; private set; }

    /// <summary>True when something changed. A rule taken away leaves running connections alone, as in the cloud; an endpoint gone cuts them.</summary>
    public bool Turn(Verdict verdict)
    {
        if (verdict == Verdict) return false;
        _door.Dispose();
        if (verdict == Verdict.Refuse) _connections.CutAll();
        var bound = Rebind();
        Address = (IPEndPoint)bound.LocalEndPoint!;
        Verdict = verdict;
        _door = Open(bound, verdict);
        return true;
    }

    public ValueTask DisposeAsync()
    {
        _door.Dispose();
        return _connections.DisposeAsync();
    }

    private IDisposable Open(Socket bound, Verdict verdict) => verdict switch
    {
        Verdict.Answer or Verdict.Mute => new OpenDoor(bound, Welcome),
        Verdict.Silence => new SilentDoor(bound, Welcome),
        // Bound without listening: the system refuses, and no one else takes the address.
        Verdict.Refuse => bound,
    };

    private void Welcome(Socket client) => _connections.Run(client, _serve);

    private Socket Rebind()
    {
        try
        {
            return LoopbackBlock.BindTo(Address);
        }
        catch (SocketException)
        {
            return _block.Bind(_port);
        }
    }
}
