using PrivateLinkConsole.Core.Clouds;
using PrivateLinkConsole.Core.PrivateEndpoints;
using PrivateLinkConsole.Core.Projects;

namespace PrivateLinkConsole.Core.Connectivity.Looking;

/// <summary>Reads the endpoint and its network interfaces as they are now.</summary>
internal sealed class EndpointLook(CloudDoor door)
{
    /// <param name="last">What the row last heard of the endpoint's state.</param>
    public async Task<SeenEndpoint> SeeAsync(EndpointView view, CloudEndpointState? last, CancellationToken cancellationToken)
    {
        if (view.VpcEndpointId is not { } id)
            return new SeenEndpoint(view, null);
        if (view.ConsumerCloudAccountId is not { } account)
            return new SeenEndpoint(view, last) { Why = last is null ? Unread.NotConnected : null };
        var consumer = await door.ConsumerAsync(account, view.Region, cancellationToken);
        var look = await Unread.UnlessAsync(token => consumer.ListEndpointsAsync(new EndpointFilter(Ids: [id]), null, token), cancellationToken);
        if (look.Found is not { } page)
            return new SeenEndpoint(view, null) { Why = look.Why };
        return page.Items.FirstOrDefault(one => one.Id == id) is { } endpoint
            ? new SeenEndpoint(await InterfacesAsync(consumer, Now(view, endpoint), endpoint, cancellationToken), endpoint.State)
            : new SeenEndpoint(view, null) { Gone = true };
    }

    private static EndpointView Now(EndpointView view, CloudEndpoint endpoint) => view with
    {
        CloudState = endpoint.RawState,
        VpcId = endpoint.VpcId,
        SubnetIds = endpoint.SubnetIds ?? view.SubnetIds,
        SecurityGroupIds = endpoint.SecurityGroupIds ?? view.SecurityGroupIds,
        DnsNames = endpoint.DnsNames,
        PrivateDnsEnabled = endpoint.PrivateDnsEnabled,
    };

    // What was read of them before is good enough where they cannot be read now: an interface keeps its address.
    private static async Task<EndpointView> InterfacesAsync(IPrivateLinkConsumer consumer, EndpointView view, CloudEndpoint endpoint, CancellationToken cancellationToken)
    {
        if (endpoint.NetworkInterfaceIds is { Count: 0 })
            return view with { Zones = [] };
        var asked = new EndpointInterfaces(endpoint.Id, endpoint.NetworkInterfaceIds ?? []);
        var look = await Unread.UnlessAsync(token => consumer.ListInterfacesAsync([asked], token), cancellationToken);
        return look.Found is not { } interfaces ? view : view with
        {
            Zones = [.. interfaces.OrderBy(one => one.ZoneId, StringComparer.Ordinal).Select(one => EndpointZone.Of(one, endpoint.RawState))],
            SecurityGroupIds = endpoint.SecurityGroupIds ?? [.. interfaces.SelectMany(one => one.SecurityGroupIds).Distinct(StringComparer.Ordinal)],
        };
    }
}
