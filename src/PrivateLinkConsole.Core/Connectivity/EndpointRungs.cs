using PrivateLinkConsole.Core.Clouds;
using PrivateLinkConsole.Core.PrivateEndpoints;

namespace PrivateLinkConsole.Core.Connectivity;

/// <summary>The rungs that the row answers: pure, no cloud is asked.</summary>
internal static class EndpointRungs
{
    public static ConnectionRung Available(EndpointView view, CloudEndpointState? seen)
    {
        if (view.VpcEndpointId is not { } id)
            return ConnectionRung.Failed(RungKind.Available, "Rung.Available.NotCreated");
        return seen switch
        {
            null => ConnectionRung.NotChecked(RungKind.Available, "Rung.NotConnected"),
            CloudEndpointState.Available => ConnectionRung.Passed(RungKind.Available, "Rung.Available.Passed", id),
            not null => ConnectionRung.Failed(RungKind.Available, "Rung.Available.State", id, view.CloudState ?? seen.Value.ToString()),
        };
    }

    /// <summary>Not blocked by a failed <see cref="Available"/>: it is often its cause.</summary>
    public static ConnectionRung Connection(EndpointView view, CloudEndpointState? seen)
    {
        if (view.VpcEndpointId is not { } id)
            return ConnectionRung.Blocked(RungKind.Connection, RungKind.Available);
        if (seen is not { } state)
        {
            return view.AcceptanceConfirmedBy is { } person
                ? ConnectionRung.NotChecked(RungKind.Connection, "Rung.Connection.Said", person)
                : ConnectionRung.NotChecked(RungKind.Connection, "Rung.NotConnected");
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
            return ConnectionRung.NotChecked(RungKind.Interfaces, "Rung.NotConnected");
        var missing = Math.Max(view.SubnetIds.Count, view.Zones.Count) - addresses.Count;
        return missing > 0 || addresses.Count == 0
            ? ConnectionRung.Failed(RungKind.Interfaces, "Rung.Interfaces.Missing", addresses.Count, Math.Max(view.SubnetIds.Count, view.Zones.Count))
            : ConnectionRung.Passed(RungKind.Interfaces, "Rung.Interfaces.Passed", EndpointAddresses.Listed(view, addresses));
    }
}
