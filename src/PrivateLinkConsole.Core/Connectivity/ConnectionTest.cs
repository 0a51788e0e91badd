using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PrivateLinkConsole.Core.Clouds;
using PrivateLinkConsole.Core.Data;
using PrivateLinkConsole.Core.PrivateEndpoints;
using PrivateLinkConsole.Core.Projects;
using PrivateLinkConsole.Core.Refusals;

namespace PrivateLinkConsole.Core.Connectivity;

/// <summary>
/// "Test connection": climbs from the endpoint's state to the cluster's answer and stops blaming at the first cause: what needs
/// a failed rung is not checked.
/// </summary>
public sealed class ConnectionTest(
    ConsoleDb database,
    ProjectAccess access,
    EndpointReading reading,
    CloudDoor door,
    NetworkLookup networks,
    AuditTrail audit,
    IVantagePoint vantage,
    ConnectionTimings timings,
    TimeProvider clock)
{
    private readonly PathRungs path = new(vantage, timings);

    /// <exception cref="NotFoundException">No such endpoint in this project.</exception>
    public async Task<ConnectionTestResult> RunAsync(Caller caller, string project, string endpointId, CancellationToken cancellationToken)
    {
        var scope = await access.RequireAsync(caller, project, ProjectRole.Viewer, cancellationToken);
        var view = await reading.GetAsync(caller, project, endpointId, cancellationToken);
        var rungs = await ClimbAsync(view, await SeenAsync(endpointId, cancellationToken), cancellationToken);
        var result = new ConnectionTestResult(rungs, Reached(rungs), clock.GetUtcNow()) { Vantage = vantage.Kind };
        var failed = rungs.FirstOrDefault(rung => rung.Outcome == CheckOutcome.Failed);
        await audit.WriteAsync(caller, scope.Project.Id, "endpoint.test-connection", endpointId, result.Reached ? "reached" : failed is null ? "not reached" : ConnectivityTexts.Format(failed, CultureInfo.InvariantCulture), cancellationToken);
        return result;
    }

    /// <summary>Does what a rung offers; run the test again after it.</summary>
    /// <exception cref="ConflictException">No cloud account is connected for the VPC, or the cluster is gone.</exception>
    public async Task FixAsync(Caller caller, string project, string endpointId, RungFix fix, CancellationToken cancellationToken)
    {
        var view = await reading.GetAsync(caller, project, endpointId, cancellationToken);
        var port = view.Port ?? throw new ConflictException(ConflictKind.WrongState, "The endpoint's cluster is not known.");
        await (fix switch
        {
            RungFix.OpenPort => networks.OpenPortAsync(caller, project, endpointId, port, cancellationToken),
            RungFix.EnableVpcDns => networks.EnableVpcDnsAsync(caller, project, endpointId, cancellationToken),
        });
    }

    /// <summary>The same test for a host in the VPC, as a bash script that changes nothing.</summary>
    /// <returns>null while the endpoint has no name or its cluster no port.</returns>
    public static string? Script(EndpointView view) => ConnectionScript.Of(view);

    private async Task<IReadOnlyList<ConnectionRung>> ClimbAsync(EndpointView view, CloudEndpointState? seen, CancellationToken cancellationToken)
    {
        var available = EndpointRungs.Available(view, seen);
        List<ConnectionRung> rungs = [available, EndpointRungs.Connection(view, seen), EndpointRungs.Interfaces(view, available)];
        rungs.AddRange(await NetworkAsync(view, cancellationToken));
        rungs.AddRange(await path.RunAsync(view, rungs, cancellationToken));
        return rungs;
    }

    /// <summary>Needs the account and the VPC only, so it is told also of an endpoint that is not available yet.</summary>
    private async Task<IReadOnlyList<ConnectionRung>> NetworkAsync(EndpointView view, CancellationToken cancellationToken)
    {
        if (view.ConsumerCloudAccountId is not { } account || view.VpcId is not { } vpcId || view.Port is not { } port)
            return Neither("Rung.NotConnected");
        try
        {
            var cloud = await door.NetworksAsync(account, view.Region, cancellationToken);
            var vpc = await PersonRead.RunAsync(token => cloud.FindAsync(vpcId, token), cancellationToken);
            return vpc is null ? Neither("Rung.VpcGone", vpcId) : [NetworkRungs.PortOpen(view, vpc, port), NetworkRungs.VpcDns(view, vpc)];
        }
        catch (CloudException failure)
        {
            return Neither("Rung.NotReadable", failure.Operation, failure.Code);
        }
    }

    private static ConnectionRung[] Neither(string key, params object[] args) =>
        [ConnectionRung.NotChecked(RungKind.PortOpen, key, args), ConnectionRung.NotChecked(RungKind.VpcDns, key, args)];

    private async Task<CloudEndpointState?> SeenAsync(string endpointId, CancellationToken cancellationToken)
    {
        await using var db = database.Open();
        return await db.Endpoints.Where(row => row.Id == endpointId).Select(row => row.Seen).SingleOrDefaultAsync(cancellationToken);
    }

    // A protocol that the test does not speak takes nothing away from an address that answers.
    private static bool Reached(IReadOnlyList<ConnectionRung> rungs) => rungs.All(rung => rung.Kind switch
    {
        RungKind.Available or RungKind.Connection or RungKind.Interfaces or RungKind.PortOpen or RungKind.VpcDns => true,
        RungKind.Name or RungKind.Tcp => rung.Outcome == CheckOutcome.Passed,
        RungKind.Protocol => rung.Outcome != CheckOutcome.Failed,
    });
}
