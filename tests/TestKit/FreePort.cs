using System.Net;
using System.Net.Sockets;

namespace PrivateLinkConsole.TestKit;

/// <summary>
/// Ports for outside programs that cannot be asked to choose one. They lie below the system's ephemeral range, so that no
/// outgoing connection takes one between the look and the program's start, and each test process begins somewhere else.
/// </summary>
public static class FreePort
{
    private const int First = 20_000;
    private const int Count = 10_000;
    private static int _next = Environment.ProcessId * 61 % Count;

    public static int Next()
    {
        for (var tries = 0; tries < Count; tries++)
        {
            var port = First + (int)((uint)Interlocked.Increment(ref _next) % Count);
            if (IsFree(port)) return port;
        }
        throw new InvalidOperationException("No free loopback port.");
    }

    private static bool IsFree(int port)
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        try
        {
            socket.Bind(new IPEndPoint(IPAddress.Loopback, port));
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
