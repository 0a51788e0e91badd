using System.Net;
using PrivateLinkConsole.Core.Clusters;
using PrivateLinkConsole.Core.PrivateEndpoints;

namespace PrivateLinkConsole.Core.Connectivity;

/// <summary>The rungs that are walked rather than looked up: the name, the addresses, the cluster's answer.</summary>
internal sealed class PathRungs(IVantagePoint vantage, ConnectionTimings timings)
{
    // An endpoint has one address a zone; more can only come from a name, and are not all worth the wait.
    private const int MostAddresses = 16;

    public async Task<IReadOnlyList<ConnectionRung>> RunAsync(EndpointView view, IReadOnlyList<ConnectionRung> below, CancellationToken cancellationToken)
    {
        RungKind[] kinds = [RungKind.Name, RungKind.Tcp, RungKind.Protocol];
        if (Failed(below, RungKind.Available))
            return [.. kinds.Select(kind => ConnectionRung.Blocked(kind, RungKind.Available))];
        var rungs = new List<ConnectionRung>();
        try
        {
            await WalkAsync(view, below, rungs, cancellationToken);
        }
        catch (VantageException failure)
        {
            rungs.AddRange(kinds.Skip(rungs.Count).Select(kind => ConnectionRung.NotChecked(kind, failure.MessageKey)));
        }

        return rungs;
    }

    private async Task WalkAsync(EndpointView view, IReadOnlyList<ConnectionRung> below, List<ConnectionRung> rungs, CancellationToken cancellationToken)
    {
        var own = await OwnAddressesAsync(view, cancellationToken);
        rungs.Add(await NameAsync(view, below, own, cancellationToken));
        if (own.Count == 0 || view.Port is not { } port)
        {
            var blocked = Failed(below, RungKind.Interfaces) ? ConnectionRung.Blocked(RungKind.Tcp, RungKind.Interfaces) : ConnectionRung.NotChecked(RungKind.Tcp, "Rung.Tcp.NoAddress");
            rungs.AddRange([blocked, ConnectionRung.Blocked(RungKind.Protocol, RungKind.Tcp)]);
            return;
        }

        var met = await Task.WhenAll(own.Take(MostAddresses).Select(address => ProbeAsync(view, address, port, cancellationToken)));
        rungs.Add(TcpRung.Of(view, port, met, vantage.Kind, timings.Connect));
        var open = met.FirstOrDefault(one => one.Answer == TcpAnswer.Connected).Address;
        rungs.Add(open is null ? ConnectionRung.Blocked(RungKind.Protocol, RungKind.Tcp) : await ProtocolAsync(view, open, port, cancellationToken));
    }

    /// <summary>The addresses of the network interfaces; where nobody may read them, those behind the endpoint's own name.</summary>
    private async Task<IReadOnlyList<IPAddress>> OwnAddressesAsync(EndpointView view, CancellationToken cancellationToken)
    {
        var read = EndpointAddresses.OfInterfaces(view);
        return read.Count > 0 || EndpointAddresses.OwnName(view) is not { } name ? read : await vantage.ResolveAsync(view.VpcId ?? "", name, cancellationToken);
    }

    private async Task<ConnectionRung> NameAsync(EndpointView view, IReadOnlyList<ConnectionRung> below, IReadOnlyList<IPAddress> own, CancellationToken cancellationToken)
    {
        if (EndpointAddresses.Host(view) is not { } host)
            return ConnectionRung.NotChecked(RungKind.Name, "Rung.Name.None");
        if (host == EndpointAddresses.PrivateName(view) && Failed(below, RungKind.VpcDns))
            return ConnectionRung.Blocked(RungKind.Name, RungKind.VpcDns);
        return NameRung.Of(view, host, await vantage.ResolveAsync(view.VpcId ?? "", host, cancellationToken), own, vantage.Kind);
    }

    private async Task<(IPAddress Address, TcpAnswer Answer)> ProbeAsync(EndpointView view, IPAddress address, int port, CancellationToken cancellationToken) =>
        (address, await TcpProbe.RunAsync(await vantage.RouteAsync(view.VpcId ?? "", address, port, cancellationToken), timings.Connect, cancellationToken));

    private async Task<ConnectionRung> ProtocolAsync(EndpointView view, IPAddress address, int port, CancellationToken cancellationToken)
    {
        if (view.Platform is not { } platform || PlatformProfile.Of(platform).Protocol != ClusterProtocol.MySql)
            return ConnectionRung.NotChecked(RungKind.Protocol, "Rung.Protocol.NotMySql");
        if (await vantage.RouteAsync(view.VpcId ?? "", address, port, cancellationToken) is not { } to)
            return ConnectionRung.Blocked(RungKind.Protocol, RungKind.Tcp);
        using var authority = await vantage.AuthorityAsync(cancellationToken);
        var host = EndpointAddresses.Host(view) ?? address.ToString();
        return ProtocolRung.Of(host, await new MySqlProbe(to, host, authority).RunAsync(timings.Answer, cancellationToken), timings.Answer);
    }

    private static bool Failed(IReadOnlyList<ConnectionRung> rungs, RungKind kind) => rungs.Any(rung => rung.Kind == kind && rung.Outcome == CheckOutcome.Failed);
}
