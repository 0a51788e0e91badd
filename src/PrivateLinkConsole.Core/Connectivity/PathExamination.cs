using PrivateLinkConsole.Core.Clouds;
using PrivateLinkConsole.Core.Connectivity.Looking;
using PrivateLinkConsole.Core.Connectivity.Probing;
using PrivateLinkConsole.Core.Connectivity.Rungs;
using PrivateLinkConsole.Core.PrivateEndpoints;
using PrivateLinkConsole.Core.Projects;

namespace PrivateLinkConsole.Core.Connectivity;

/// <summary>
/// Climbs from the endpoint's state to the cluster's answer and stops blaming at the first cause: what needs a failed rung is not
/// checked.
/// </summary>
public sealed class PathExamination(CloudDoor door, EndpointRows rows, IVantagePoint vantage, ConnectionTimings timings)
{
    private readonly EndpointLook endpoints = new(door);
    private readonly NetworkLook networks = new(door);
    private readonly NamesLook zones = new(door);
    private readonly PathWalk walk = new(vantage, timings);

    internal VantageKind Vantage => vantage.Kind;

    internal async Task<IReadOnlyList<ConnectionRung>> ClimbAsync(ConnectionPath asked, Action<ConnectionRung>? told, CancellationToken cancellationToken)
    {
        var ladder = new Ladder(told);
        var network = await networks.SeeAsync(asked, cancellationToken);
        var seen = await endpoints.SeeAsync(asked.Endpoint, await LastAsync(asked.Endpoint.Id, cancellationToken), cancellationToken);
        var path = asked with { Endpoint = seen.View };
        var available = EndpointRungs.Available(seen);
        ladder.Add(available);
        ladder.Add(EndpointRungs.Connection(seen));
        // Zones, groups and DNS attributes need the account and the VPC only, so they are told also of an endpoint that is not available yet.
        ladder.Add(OfVpc(network, RungKind.Zones, found => NetworkRungs.Zones(path.Endpoint, found.Vpc)));
        ladder.Add(EndpointRungs.Interfaces(path.Endpoint, available));
        AddNetwork(path, network, ladder);
        await AddNamesAsync(path, network, ladder, cancellationToken);
        await walk.RunAsync(path, ladder, cancellationToken);
        return ladder.Rungs;
    }

    /// <summary>
    /// The walked rungs decide: the name leads there, every address answers, and nothing that the cluster says is a failure. With a
    /// source also the groups on both sides, since the run did not stand at the source.
    /// </summary>
    internal static bool Reached(IReadOnlyList<ConnectionRung> rungs, string? source) => rungs.All(rung => rung.Kind switch
    {
        RungKind.Available or RungKind.Connection or RungKind.Zones or RungKind.Interfaces or RungKind.VpcDns or RungKind.Record or RungKind.Association => true,
        RungKind.PortOpen or RungKind.SourceOut => source is null || rung.Outcome != CheckOutcome.Failed,
        RungKind.Name or RungKind.Tcp or RungKind.Protocol => rung.Outcome is CheckOutcome.Passed or CheckOutcome.Warning,
        RungKind.Tls => rung.Outcome is CheckOutcome.Passed or CheckOutcome.Warning || rung.MessageKey == "Rung.NoTool",
    });

    private static void AddNetwork(ConnectionPath path, Look<SeenNetwork> network, Ladder ladder)
    {
        var port = path.Port ?? 0;
        ladder.Add(OfClients(network, RungKind.PortOpen, (found, clients) => NetworkRungs.PortOpen(path.Endpoint, found.Vpc, port, clients)));
        ladder.Add(OfClients(network, RungKind.SourceOut, (found, clients) => NetworkRungs.SourceOut(path.Endpoint, found.ClientVpc, port, clients)));
        ladder.Add(OfVpc(network, RungKind.VpcDns, found => NetworkRungs.VpcDns(path, found.ClientVpc ?? found.Vpc)));
    }

    private async Task AddNamesAsync(ConnectionPath path, Look<SeenNetwork> network, Ladder ladder, CancellationToken cancellationToken)
    {
        if (ladder.Failed(RungKind.Available))
        {
            ladder.Block([RungKind.Record, RungKind.Association], RungKind.Available);
            return;
        }

        var clientVpc = network.Found?.ClientVpc?.Id ?? path.Endpoint.VpcId;
        if (!path.HasPrivateLink)
        {
            foreach (var rung in RecordRungs.PrivateDns(path, clientVpc))
                ladder.Add(rung);
            return;
        }

        var names = await zones.SeeAsync(path, clientVpc, cancellationToken);
        ladder.Add(RecordRungs.Record(path, names));
        ladder.Add(path.Host is null ? ConnectionRung.Blocked(RungKind.Association, RungKind.Record) : RecordRungs.Association(path, names));
    }

    private static ConnectionRung OfVpc(Look<SeenNetwork> network, RungKind kind, Func<SeenNetwork, ConnectionRung> judge) =>
        network.Found is { } found ? judge(found) : network.Why!.Rung(kind);

    private static ConnectionRung OfClients(Look<SeenNetwork> network, RungKind kind, Func<SeenNetwork, Clients, ConnectionRung> judge) =>
        OfVpc(network, kind, found => found.Clients is { } clients ? judge(found, clients) : ConnectionRung.NotChecked(kind, "Rung.SourceNotRead"));

    private async Task<CloudEndpointState?> LastAsync(string endpointId, CancellationToken cancellationToken) => (await rows.ReadAsync(endpointId, cancellationToken))?.Endpoint.Seen;
}
