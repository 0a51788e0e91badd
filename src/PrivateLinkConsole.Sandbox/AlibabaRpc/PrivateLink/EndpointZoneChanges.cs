using PrivateLinkConsole.Sandbox.World.Alibaba;

namespace PrivateLinkConsole.Sandbox.AlibabaRpc.PrivateLink;

/// <summary>An endpoint's zones come and go one by one.</summary>
internal static class EndpointZoneChanges
{
    public static object? Add(RpcCall call)
    {
        var endpoint = EndpointAccess.Changeable(call);
        if (endpoint.ZonesAt(call.Now).Any(zone => zone.ZoneId == call.Parameters.Required("ZoneId"))) throw PrivateLinkErrors.ZoneTwice();
        var service = call.Alibaba.Services.GetValueOrDefault(endpoint.ServiceId);
        if (service?.Status.At(call.Now) != EndpointStates.Active) throw PrivateLinkErrors.ServiceDeleted();
        var (vSwitch, ip) = EndpointPlaces.Zone(call, endpoint.VpcId, service, "");
        call.Confirm();
        var created = call.After(call.Durations.EndpointChanging);
        var status = ConnectionEnds.NewZone(call, created, created + call.Durations.Connecting, endpoint.Connection.At(call.Now) == EndpointStates.Connected);
        endpoint.Zones.Add(EndpointPlaces.Enter(call, endpoint, vSwitch, ip, status));
        EndpointAccess.BeginChange(call, endpoint);
        return null;
    }

    public static object? Remove(RpcCall call)
    {
        var endpoint = EndpointAccess.Changeable(call);
        var id = call.Parameters.Required("ZoneId");
        var zone = endpoint.ZonesAt(call.Now).FirstOrDefault(zone => zone.ZoneId == id) ?? throw PrivateLinkErrors.ZoneNotFound();
        call.Confirm();
        zone.Status = Course.Of(EndpointStates.Deleting, call.After(call.Durations.EndpointChanging), null);
        EndpointAccess.BeginChange(call, endpoint);
        return null;
    }
}
