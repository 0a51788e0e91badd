using PrivateLinkConsole.Core.Clouds;
using PrivateLinkConsole.Core.Connectivity.Looking;
using PrivateLinkConsole.Core.PrivateEndpoints;

namespace PrivateLinkConsole.Core.Connectivity.Rungs;

/// <summary>The rungs about the endpoint itself: pure, over what was seen of it.</summary>
internal static class EndpointRungs
{
    public static ConnectionRung Available(SeenEndpoint seen)
    {
        if (seen.View.VpcEndpointId is not { } id)
            return ConnectionRung.Failed(RungKind.Available, "Rung.Available.NotCreated");
        if (seen.Gone)
            return ConnectionRung.Failed(RungKind.Available, "Rung.Available.Gone", id);
        return seen.State switch
        {
            null => (seen.Why ?? Unread.NotConnected).Rung(RungKind.Available),
            CloudEndpointState.Available => ConnectionRung.Passed(RungKind.Available, "Rung.Available.Passed", id),
            not null => ConnectionRung.Failed(RungKind.Available, "Rung.Available.State", id, seen.View.CloudState ?? seen.State.Value.ToString()),
        };
    }

    /// <summary>Not blocked by a failed <see cref="Available"/>: it is often its cause.</summary>
    public static ConnectionRung Connection(SeenEndpoint seen)
    {
        var view = seen.View;
        if (view.VpcEndpointId is not { } id || seen.Gone)
            return ConnectionRung.Blocked(RungKind.Connection, RungKind.Available);
        if (seen.State is not { } state)
        {
            return view.AcceptanceConfirmedBy is { } person
                ? ConnectionRung.NotChecked(RungKind.Connection, "Rung.Connection.Said", person)
                : (seen.Why ?? Unread.NotConnected).Rung(RungKind.Connection);
        }

        return state switch
        {
            CloudEndpointState.Available or CloudEndpointState.Pending => ConnectionRung.Passed(RungKind.Connection, "Rung.Connection.Passed", view.ServiceName ?? ""),
            CloudEndpointState.PendingAcceptance => ConnectionRung.Failed(RungKind.Connection, "Rung.Connection.Waits", id),
            CloudEndpointState.Rejected => ConnectionRung.Failed(RungKind.Connection, "Rung.Connection.Rejected", id),
            CloudEndpointState.Expired => ConnectionRung.Failed(RungKind.Connection, "Rung.Connection.Expired", id),
            CloudEndpointState.Deleting or CloudEndpointState.Deleted or CloudEndpointState.Failed or CloudEndpointState.Unrecognised =>
                ConnectionRung.Blocked(RungKind.Connection, RungKind.Available),
        };
    }

    public static ConnectionRung Interfaces(EndpointView view, ConnectionRung available)
    {
        if (available.Outcome == CheckOutcome.Failed)
            return ConnectionRung.Blocked(RungKind.Interfaces, RungKind.Available);
        var addresses = EndpointAddresses.OfInterfaces(view);
        if (addresses.Count == 0 && view.ConsumerCloudAccountId is null)
            return Unread.NotConnected.Rung(RungKind.Interfaces);
        var missing = Math.Max(view.SubnetIds.Count, view.Zones.Count) - addresses.Count;
        return missing > 0 || addresses.Count == 0
            ? ConnectionRung.Failed(RungKind.Interfaces, "Rung.Interfaces.Missing", addresses.Count, Math.Max(view.SubnetIds.Count, view.Zones.Count))
            : ConnectionRung.Passed(RungKind.Interfaces, "Rung.Interfaces.Passed", EndpointAddresses.Listed(view, addresses));
    }
}
