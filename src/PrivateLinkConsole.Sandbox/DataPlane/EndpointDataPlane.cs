using System.Net.Sockets;
using PrivateLinkConsole.Sandbox.DataPlane.Dns;
using PrivateLinkConsole.Sandbox.DataPlane.Protocols;
using PrivateLinkConsole.Sandbox.World;

namespace PrivateLinkConsole.Sandbox.DataPlane;

/// <summary>
/// What stands behind the sandbox's endpoints: for each network interface a loopback address where the cluster answers, hangs or
/// refuses as the endpoint's state and its security groups say, and for each VPC a DNS resolver.
/// </summary>
public sealed class EndpointDataPlane : IAsyncDisposable
{
    private readonly Func<IReadOnlyList<EndpointView>> _endpoints;
    private readonly Func<IReadOnlyList<PrivateZoneView>> _zones;
    private readonly ILogger _logger;
    private readonly TimeProvider _time;
    private readonly SandboxCertificates _certificates;
    private readonly LoopbackBlock _block = new();
    private readonly Lock _lock = new();
    private readonly Dictionary<PortKey, EniPort> _ports = [];
    private readonly Dictionary<string, VpcResolver> _resolvers = new(StringComparer.Ordinal);
    private readonly List<Task> _closing = [];
    private RefreshLoop? _loop;
    private long _lastTicket;
    private long _appliedTicket;
    private bool _stopped;

    /// <param name="endpoints">The endpoints as they are now; called from any thread, never while this class holds its lock.</param>
    /// <param name="zones">The private zones as they are now; called likewise.</param>
    /// <param name="time">The machine's clock, not the world's: it dates certificates and limits connections.</param>
    public EndpointDataPlane(
        Func<IReadOnlyList<EndpointView>> endpoints, Func<IReadOnlyList<PrivateZoneView>> zones, TimeProvider time, ILogger<EndpointDataPlane> logger)
    {
        _endpoints = endpoints;
        _zones = zones;
        _time = time;
        _logger = logger;
        _certificates = new SandboxCertificates(time);
    }

    /// <summary>The certificate authority that signs every server certificate of this run.</summary>
    public string CaCertificatePem => _certificates.AuthorityPem;

    public Task StartAsync(CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        Refresh();
        _loop = new RefreshLoop(Refresh, _time, _logger);
        return Task.CompletedTask;
    }

    /// <summary>Like <see cref="Refresh"/>, a moment later and on another thread: for a world that changes often.</summary>
    public void RefreshSoon() => _loop?.Ring();

    /// <summary>Brings the listeners in line with the world; done when it returns. May be called from inside the world's own lock.</summary>
    public void Refresh()
    {
        // The world is read outside of our lock, since its own lock may be held by a thread that waits for ours. Of two
        // simultaneous readings the one begun later counts: it cannot miss what its caller announces.
        var ticket = Interlocked.Increment(ref _lastTicket);
        var endpoints = _endpoints();
        lock (_lock)
        {
            if (_stopped || ticket < _appliedTicket) return;
            _appliedTicket = ticket;
            Apply(endpoints);
        }
    }

    /// <summary>
    /// Where to connect instead of an interface's own address: "10.0.1.5:4000" to "127.8.0.5:4000". Two VPCs may use the same
    /// addresses, so a client asks for its VPC's; without one, an available endpoint wins over the others.
    /// </summary>
    public IReadOnlyDictionary<string, string> Routes(string? vpcId = null)
    {
        Refresh();
        var routes = new Dictionary<string, string>(StringComparer.Ordinal);
        var endpoints = _endpoints().Where(endpoint => vpcId is null || endpoint.VpcId == vpcId).OrderByDescending(EndpointJudge.IsAvailable);
        lock (_lock)
        {
            foreach (var endpoint in endpoints)
                foreach (var (key, ip) in Ports(endpoint))
                {
                    if (_ports.TryGetValue(key, out var port)) routes.TryAdd($"{ip}:{key.Port}", port.Address.ToString());
                }
        }
        return routes;
    }

    /// <summary>The UDP port on 127.0.0.1 of a VPC's resolver, which starts with the first question for it.</summary>
    public int ResolverPort(string vpcId)
    {
        lock (_lock)
        {
            ObjectDisposedException.ThrowIf(_stopped, this);
            if (_resolvers.TryGetValue(vpcId, out var resolver)) return resolver.Port;
            resolver = new VpcResolver(vpcId, () => new VpcNames(vpcId, _endpoints(), _zones()), _logger);
            _resolvers.Add(vpcId, resolver);
            DataPlaneLog.ResolverStarted(_logger, vpcId, resolver.Port);
            return resolver.Port;
        }
    }

    /// <summary>The resolvers of all VPCs that have an endpoint or a private zone: "vpc-…" to "127.0.0.1:5353".</summary>
    public IReadOnlyDictionary<string, string> Resolvers() => _endpoints()
        .Select(endpoint => endpoint.VpcId)
        .Concat(_zones().SelectMany(zone => zone.VpcIds))
        .Distinct(StringComparer.Ordinal)
        .ToDictionary(vpc => vpc, vpc => $"127.0.0.1:{ResolverPort(vpc)}", StringComparer.Ordinal);

    public async ValueTask DisposeAsync()
    {
        if (_loop is not null) await _loop.DisposeAsync();
        List<Task> ending;
        lock (_lock)
        {
            if (_stopped) return;
            _stopped = true;
            ending =
            [
                .. _ports.Values.Select(port => port.DisposeAsync().AsTask()),
                .. _resolvers.Values.Select(resolver => resolver.DisposeAsync().AsTask()),
                .. _closing,
            ];
            _ports.Clear();
            _resolvers.Clear();
        }
        await Task.WhenAll(ending);
        _block.Dispose();
        _certificates.Dispose();
    }

    private void Apply(IReadOnlyList<EndpointView> endpoints)
    {
        var wanted = new HashSet<PortKey>();
        foreach (var endpoint in endpoints)
        {
            foreach (var (key, _) in Ports(endpoint))
            {
                wanted.Add(key);
                Stand(key, EndpointJudge.Of(endpoint, key.Port));
            }
        }
        foreach (var key in _ports.Keys.Where(key => !wanted.Contains(key)).ToList()) Remove(key);
    }

    private static IEnumerable<(PortKey Key, string Ip)> Ports(EndpointView endpoint) =>
        endpoint.Enis.SelectMany(_ => endpoint.Listeners, (eni, listener) => (new PortKey(endpoint.Id, eni.Id, listener.Port), eni.Ip));

    private void Stand(PortKey key, Verdict verdict)
    {
        try
        {
            var changed = true;
            if (_ports.TryGetValue(key, out var port)) changed = port.Turn(verdict);
            else _ports.Add(key, port = new EniPort(_block, key.Port, verdict, (client, cut) => ServeAsync(key, client, cut)));
            if (changed) DataPlaneLog.Stands(_logger, key.EniId, key.EndpointId, port.Address.ToString(), verdict);
        }
        catch (SocketException reason)
        {
            // Out of sockets: one interface without an address must not stop the world's other changes. The next refresh tries again.
            DataPlaneLog.NoListener(_logger, reason, key.EniId, key.EndpointId);
            Remove(key);
        }
    }

    private void Remove(PortKey key)
    {
        _closing.RemoveAll(task => task.IsCompleted);
        if (_ports.Remove(key, out var port)) _closing.Add(port.DisposeAsync().AsTask());
        _certificates.Forget(key.EndpointId, key.Port);
    }

    private async Task ServeAsync(PortKey key, Socket client, CancellationToken cut)
    {
        try
        {
            // Judged when it arrives: the world may have moved on since the last refresh.
            var endpoint = _endpoints().FirstOrDefault(endpoint => endpoint.Id == key.EndpointId);
            await using var stream = new NetworkStream(client, ownsSocket: false);
            switch (endpoint is null ? Verdict.Refuse : EndpointJudge.Of(endpoint, key.Port))
            {
                case Verdict.Answer:
                    await AnswerAsync(endpoint!, endpoint!.On(key.Port)!, stream, cut);
                    break;
                case Verdict.Mute or Verdict.Silence:
                    await StaySilentAsync(stream, cut);
                    break;
                case Verdict.Refuse:
                    client.Close(0);
                    break;
            }
        }
        catch (Exception reason)
        {
            // Whatever a client does, it only ends its own connection.
            DataPlaneLog.ConnectionEnded(_logger, reason, key.EndpointId);
        }
    }

    private async Task AnswerAsync(EndpointView endpoint, Listener listener, Stream stream, CancellationToken cut)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(10), _time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cut, limit.Token);
        await EndpointProtocols.For(listener.Protocol).ServeAsync(stream, _certificates.For(endpoint, listener), either.Token);
    }

    private static async Task StaySilentAsync(Stream stream, CancellationToken cut)
    {
        var ignored = new byte[256];
        while (await stream.ReadAsync(ignored, cut) > 0)
        {
        }
    }
}
