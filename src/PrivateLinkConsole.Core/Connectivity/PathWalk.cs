using System.Net;
using PrivateLinkConsole.Core.Clusters;
using PrivateLinkConsole.Core.Connectivity.Probing;
using PrivateLinkConsole.Core.Connectivity.Rungs;

namespace PrivateLinkConsole.Core.Connectivity;

/// <summary>The rungs that are walked rather than looked up: the name, the addresses, TLS, the cluster's answer.</summary>
internal sealed class PathWalk(IVantagePoint vantage, ConnectionTimings timings)
{
    // An endpoint has one address a zone; more can only come from a name, and are not all worth the wait.
    private const int MostAddresses = 16;

    public static IReadOnlyList<RungKind> Kinds { get; } = [RungKind.Name, RungKind.Tcp, RungKind.Tls, RungKind.Protocol];

    public async Task RunAsync(ConnectionPath path, Ladder ladder, CancellationToken cancellationToken)
    {
        if (ladder.Failed(RungKind.Available))
        {
            ladder.Block(Kinds, RungKind.Available);
            return;
        }

        try
        {
            await WalkAsync(path, ladder, cancellationToken);
        }
        catch (VantageException failure)
        {
            foreach (var kind in Kinds.Where(kind => !ladder.Has(kind)))
                ladder.Add(ConnectionRung.NotChecked(kind, failure.MessageKey));
        }
    }

    private async Task WalkAsync(ConnectionPath path, Ladder ladder, CancellationToken cancellationToken)
    {
        var own = await OwnAddressesAsync(path, cancellationToken);
        ladder.Add(await NameAsync(path, ladder, own, cancellationToken));
        if (own.Count == 0 || path.Port is not { } port)
        {
            ladder.Add(ladder.Failed(RungKind.Interfaces) ? ConnectionRung.Blocked(RungKind.Tcp, RungKind.Interfaces) : ConnectionRung.NotChecked(RungKind.Tcp, "Rung.Tcp.NoAddress"));
            ladder.Block([RungKind.Tls, RungKind.Protocol], RungKind.Tcp);
            return;
        }

        var met = await Task.WhenAll(own.Take(MostAddresses).Select(address => ProbeAsync(path, address, port, cancellationToken)));
        ladder.Add(TcpRung.Of(path.Endpoint, port, met, vantage.Kind, timings.Connect));
        foreach (var rung in await AnswerAsync(path, met.FirstOrDefault(one => one.Answer == TcpAnswer.Connected).Address, port, cancellationToken))
            ladder.Add(rung);
    }

    /// <summary>The addresses of the network interfaces; where nobody may read them, those behind the endpoint's own name.</summary>
    private async Task<IReadOnlyList<IPAddress>> OwnAddressesAsync(ConnectionPath path, CancellationToken cancellationToken)
    {
        var read = EndpointAddresses.OfInterfaces(path.Endpoint);
        return read.Count > 0 || EndpointAddresses.OwnName(path.Endpoint) is not { } name ? read : await vantage.ResolveAsync(path.Endpoint.VpcId ?? "", name, cancellationToken);
    }

    private async Task<ConnectionRung> NameAsync(ConnectionPath path, Ladder ladder, IReadOnlyList<IPAddress> own, CancellationToken cancellationToken)
    {
        if (path.IsHostPrivate || path.Host is null)
        {
            foreach (var lower in new[] { RungKind.VpcDns, RungKind.Record, RungKind.Association })
            {
                if (ladder.Failed(lower))
                    return ConnectionRung.Blocked(RungKind.Name, lower);
            }
        }

        return path.Host is { } host
            ? NameRung.Of(path, host, await vantage.ResolveAsync(path.Endpoint.VpcId ?? "", host, cancellationToken), own, vantage.Kind)
            : ConnectionRung.NotChecked(RungKind.Name, "Rung.Name.None");
    }

    private async Task<(IPAddress Address, TcpAnswer Answer)> ProbeAsync(ConnectionPath path, IPAddress address, int port, CancellationToken cancellationToken) =>
        (address, await TcpProbe.RunAsync(await vantage.RouteAsync(path.Endpoint.VpcId ?? "", address, port, cancellationToken), timings.Connect, cancellationToken));

    private async Task<IReadOnlyList<ConnectionRung>> AnswerAsync(ConnectionPath path, IPAddress? open, int port, CancellationToken cancellationToken)
    {
        if (open is null || await vantage.RouteAsync(path.Endpoint.VpcId ?? "", open, port, cancellationToken) is not { } to)
            return [ConnectionRung.Blocked(RungKind.Tls, RungKind.Tcp), ConnectionRung.Blocked(RungKind.Protocol, RungKind.Tcp)];
        if (path is not { Platform.Protocol: var protocol, Host: { } host })
            return [ConnectionRung.NotChecked(RungKind.Tls, "Rung.Name.None"), ConnectionRung.NotChecked(RungKind.Protocol, "Rung.Name.None")];
        using var authority = await vantage.AuthorityAsync(cancellationToken);
        var probe = new ClusterProbe(to, host, authority);
        var answer = await (protocol switch
        {
            ClusterProtocol.MySql => probe.MySqlAsync(timings.Answer, cancellationToken),
            ClusterProtocol.Https => probe.HttpsAsync(timings.Answer, cancellationToken),
        });
        return AnswerRungs.Of(path, host, answer, timings.Answer);
    }
}
