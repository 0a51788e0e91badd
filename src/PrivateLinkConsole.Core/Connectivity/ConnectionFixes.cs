using PrivateLinkConsole.Core.Connectivity.Looking;
using PrivateLinkConsole.Core.Connectivity.Rungs;
using PrivateLinkConsole.Core.DnsBindings;
using PrivateLinkConsole.Core.Fields;
using PrivateLinkConsole.Core.PrivateEndpoints;
using PrivateLinkConsole.Core.Projects;
using PrivateLinkConsole.Core.Refusals;

namespace PrivateLinkConsole.Core.Connectivity;

/// <summary>Does what a rung offers; run the checks again after it. What goes through DNS takes a moment to take effect.</summary>
public sealed class ConnectionFixes(ConnectivityDoctor doctor, NetworkLookup networks, EndpointDns privateDns, DnsRecords records, CloudDoor door)
{
    /// <exception cref="ConflictException">The run does not offer this fix, or it cannot be done any more.</exception>
    public async Task FixAsync(Caller caller, string project, string endpointId, string runId, RungFix fix, CancellationToken cancellationToken)
    {
        var (run, found) = await doctor.FindAsync(caller, project, endpointId, runId, ProjectRole.Editor, cancellationToken);
        if (found is not { } path || !run.Rungs.Any(rung => rung.Fix == fix))
            throw new ConflictException(ConflictKind.WrongState, "This run does not offer that.");
        await (fix switch
        {
            RungFix.OpenPort => OpenPortAsync(caller, project, path, cancellationToken),
            RungFix.OpenSource => networks.OpenSourceAsync(caller, project, endpointId, Port(path), path.Source!, cancellationToken),
            RungFix.EnableVpcDns => networks.EnableVpcDnsAsync(caller, project, endpointId, cancellationToken),
            RungFix.EnablePrivateDns => privateDns.SetAsync(caller, project, endpointId, DnsWish.ConsoleEnables, cancellationToken),
            RungFix.RepairRecord => records.RepairAsync(caller, project, endpointId, path.ClusterId!, cancellationToken),
            RungFix.AssociateVpc => AssociateAsync(caller, project, path, cancellationToken),
        });
    }

    private async Task OpenPortAsync(Caller caller, string project, ConnectionPath path, CancellationToken cancellationToken)
    {
        var host = await HostAsync(path, cancellationToken);
        var cidr = host is not null ? $"{host.PrivateIp}/32" : path.Source is { } range ? Clients.OfRange(range).Cidrs[0] : null;
        await networks.OpenPortAsync(caller, project, path.Endpoint.Id, Port(path), cidr, cancellationToken);
    }

    /// <summary>The source's VPC joins the zone; without a source it is the endpoint's own, which belongs there anyway.</summary>
    private async Task AssociateAsync(Caller caller, string project, ConnectionPath path, CancellationToken cancellationToken)
    {
        var vpc = (await HostAsync(path, cancellationToken))?.VpcId;
        if (vpc is null || vpc == path.Endpoint.VpcId)
            await records.RepairAsync(caller, project, path.Endpoint.Id, path.ClusterId!, cancellationToken);
        else
            await records.AddVpcAsync(caller, project, path.Endpoint.Id, path.Binding!.Id, new VpcInput(vpc, path.Endpoint.Region), cancellationToken);
    }

    private async Task<Clouds.CloudHost?> HostAsync(ConnectionPath path, CancellationToken cancellationToken)
    {
        if (path.Source is not { } source || SourceRule.Range(source) is not null)
            return null;
        var port = await door.NetworksAsync(path.Endpoint.ConsumerCloudAccountId!, path.Endpoint.Region, cancellationToken);
        return (await NetworkLook.HostAsync(port, path, cancellationToken)).Found;
    }

    private static int Port(ConnectionPath path) => path.Port ?? throw new ConflictException(ConflictKind.WrongState, "The endpoint's cluster is not known.");
}
