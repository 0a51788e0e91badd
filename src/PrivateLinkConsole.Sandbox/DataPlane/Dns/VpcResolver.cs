using System.Net;
using System.Net.Sockets;

namespace PrivateLinkConsole.Sandbox.DataPlane.Dns;

/// <summary>A DNS server over UDP on a port of its own, as seen from one VPC. It asks no one else: what it does not know does not exist.</summary>
internal sealed class VpcResolver : IAsyncDisposable
{
    private const int LongestDatagram = 4096;
    private readonly string _vpcId;
    private readonly Func<VpcNames> _names;
    private readonly ILogger _logger;
    private readonly Socket _socket = new(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp);
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _running;

    /// <param name="names">The names as they are now; asked anew for each question.</param>
    public VpcResolver(string vpcId, Func<VpcNames> names, ILogger logger)
    {
        _vpcId = vpcId;
        _names = names;
        _logger = logger;
        _socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        Port = ((IPEndPoint)_socket.LocalEndPoint!).Port;
        _running = Task.Run(RunAsync);
    }

    public int Port { get; }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _running;
        _socket.Dispose();
        _stop.Dispose();
    }

    private async Task RunAsync()
    {
        var datagram = new byte[LongestDatagram];
        var anyone = new IPEndPoint(IPAddress.Any, 0);
        while (!_stop.IsCancellationRequested)
        {
            try
            {
                var received = await _socket.ReceiveFromAsync(datagram, SocketFlags.None, anyone, _stop.Token);
                if (DnsCodec.Read(datagram.AsSpan(0, received.ReceivedBytes)) is { } query)
                    await _socket.SendToAsync(Answer(query), SocketFlags.None, received.RemoteEndPoint, _stop.Token);
            }
            catch (OperationCanceledException)
            {
                return;
            }
            catch (Exception reason)
            {
                // One question must not silence the resolver for all that follow.
                DataPlaneLog.QuestionFailed(_logger, reason, _vpcId);
            }
        }
    }

    private byte[] Answer(DnsQuery query)
    {
        if (query.Opcode != 0) return DnsCodec.Write(query, DnsAnswer.Empty(DnsResponseCode.NotImplemented));
        if (query.Class != DnsQuery.ClassInternet) return DnsCodec.Write(query, DnsAnswer.Empty(DnsResponseCode.Refused));
        var answer = _names().Resolve(query.Name);
        // A name that exists has an empty answer for types that nobody asks this resolver for.
        return DnsCodec.Write(query, query.Type == DnsQuery.TypeA ? answer : answer with { Addresses = [] });
    }
}
