using PrivateLinkConsole.Core.Clouds;
using PrivateLinkConsole.Core.Connectivity.Rungs;
using PrivateLinkConsole.Core.Fields;
using PrivateLinkConsole.Core.Projects;
using PrivateLinkConsole.Core.Refusals;

namespace PrivateLinkConsole.Core.Connectivity.Looking;

/// <summary>Reads the networks on both sides: the endpoint's VPC, and where the clients stand.</summary>
internal sealed class NetworkLook(CloudDoor door)
{
    /// <exception cref="InvalidInputException">There is no such instance or network interface.</exception>
    public async Task<Look<SeenNetwork>> SeeAsync(ConnectionPath path, CancellationToken cancellationToken)
    {
        if (path.Endpoint is not { ConsumerCloudAccountId: { } account, VpcId: { } vpcId })
            return new Look<SeenNetwork>(null, Unread.NotConnected);
        var networks = await door.NetworksAsync(account, path.Endpoint.Region, cancellationToken);
        var look = await Unread.UnlessAsync(token => networks.FindAsync(vpcId, token), cancellationToken);
        if (look.Found is not { } vpc)
            return new Look<SeenNetwork>(null, look.Why ?? new Unread("Rung.VpcGone", vpcId));
        if (path.Source is not { } source)
            return Seen(vpc, Clients.OfVpc(vpc), vpc);
        if (SourceRule.Range(source) is not null)
            return Seen(vpc, Clients.OfRange(source), vpc);
        var found = await HostAsync(networks, path, cancellationToken);
        return found.Found is { } host ? Seen(vpc, Clients.Of(host), await VpcOfAsync(networks, vpc, host, cancellationToken)) : Seen(vpc, null, null);
    }

    /// <summary>The instance or interface that was named; null: it cannot be read.</summary>
    /// <exception cref="InvalidInputException">There is none of that id, or it has no IPv4 address.</exception>
    public static async Task<Look<CloudHost?>> HostAsync(ICloudNetworks networks, ConnectionPath path, CancellationToken cancellationToken)
    {
        var look = await Unread.UnlessAsync(token => networks.FindHostAsync(path.Source!, token), cancellationToken);
        if (look.Why is null && look.Found is null)
            throw new InvalidInputException("source", "unknown", "Field.Source.Unknown", path.Source!, path.Endpoint.Region);
        if (look.Found is { PrivateIp: null })
            throw new InvalidInputException("source", "no-address", "Field.Source.NoAddress", path.Source!);
        return look;
    }

    private static async Task<CloudVpc?> VpcOfAsync(ICloudNetworks networks, CloudVpc vpc, CloudHost host, CancellationToken cancellationToken) =>
        host.VpcId == vpc.Id ? vpc : (await Unread.UnlessAsync(token => networks.FindAsync(host.VpcId, token), cancellationToken)).Found;

    private static Look<SeenNetwork> Seen(CloudVpc vpc, Clients? clients, CloudVpc? clientVpc) => new(new SeenNetwork(vpc, clients, clientVpc), null);
}
