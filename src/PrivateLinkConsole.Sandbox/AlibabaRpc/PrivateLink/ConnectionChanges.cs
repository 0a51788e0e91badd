using PrivateLinkConsole.Sandbox.World;
using PrivateLinkConsole.Sandbox.World.Alibaba;

namespace PrivateLinkConsole.Sandbox.AlibabaRpc.PrivateLink;

/// <summary>What a provider does to the connections of its service.</summary>
internal static class ConnectionChanges
{
    private const int LeastBandwidth = 100;

    public static object? Enable(RpcCall call)
    {
        var (service, endpoint) = Find(call);
        EndpointAccess.CheckSettled(endpoint, call.Now);
        if (endpoint.Connection.At(call.Now) is not (EndpointStates.Disconnected or EndpointStates.Pending)) throw PrivateLinkErrors.Connecting();
        if (service.Resources.Count == 0) throw PrivateLinkErrors.NoResource();
        var bandwidth = Bandwidth(call, service);
        call.Confirm();
        endpoint.Bandwidth = bandwidth ?? endpoint.Bandwidth;
        endpoint.TrafficControlMode = call.Parameters.Get("TrafficControlMode") ?? endpoint.TrafficControlMode;
        var until = call.After(call.Durations.Connecting);
        Turn(call, endpoint, ConnectionEnds.Accepted(call, call.Now, until), ConnectionEnds.AcceptedZone(call, until));
        return null;
    }

    public static object? Disable(RpcCall call)
    {
        var (_, endpoint) = Find(call);
        EndpointAccess.CheckSettled(endpoint, call.Now);
        if (endpoint.Connection.At(call.Now) != EndpointStates.Connected) throw PrivateLinkErrors.Connecting();
        call.Confirm();
        var course = Course.Of(EndpointStates.Disconnecting, call.After(call.Durations.Connecting), EndpointStates.Disconnected);
        Turn(call, endpoint, course, course);
        return null;
    }

    public static object? Update(RpcCall call)
    {
        var (service, endpoint) = Find(call);
        if (endpoint.Connection.At(call.Now) != EndpointStates.Connected) throw PrivateLinkErrors.Connecting();
        var bandwidth = Bandwidth(call, service);
        call.Confirm();
        endpoint.Bandwidth = bandwidth ?? endpoint.Bandwidth;
        endpoint.TrafficControlMode = call.Parameters.Get("TrafficControlMode") ?? endpoint.TrafficControlMode;
        endpoint.ConnectionChangedAt = call.World.Clock.RealNow;
        return null;
    }

    public static object? EnableZone(RpcCall call) => TurnZone(
        call, [EndpointStates.Wait, EndpointStates.Disconnected], Course.Of(EndpointStates.Connecting, call.After(call.Durations.Connecting), EndpointStates.Connected));

    public static object? DisableZone(RpcCall call) => TurnZone(
        call, [EndpointStates.Connected], Course.Of(EndpointStates.Disconnecting, call.After(call.Durations.Connecting), EndpointStates.Disconnected));

    private static object? TurnZone(RpcCall call, string[] from, Course course)
    {
        var (_, endpoint) = Find(call);
        var id = call.Parameters.Required("ZoneId");
        var zone = endpoint.ZonesAt(call.Now).FirstOrDefault(zone => zone.ZoneId == id)
            ?? throw new WireException("ResourceNotFound.VpcEndpointZone", "The specified zone of the endpoint is not found.", 404);
        if (endpoint.Connection.At(call.Now) != EndpointStates.Connected)
            throw new WireException("IncorrectStatus.VpcEndpointConnection", "The status of the endpoint connection is incorrect.");
        if (!from.Contains(zone.Status.At(call.Now)))
            throw new WireException("IncorrectStatus.VpcEndpointZone", "The status of the endpoint zone is incorrect.");
        call.Confirm();
        zone.Status = course;
        return null;
    }

    private static (PrivateLinkService Service, PrivateLinkEndpoint Endpoint) Find(RpcCall call)
    {
        var service = ServiceAccess.Own(call);
        var id = call.Parameters.Required("EndpointId");
        return (service, ServiceAccess.Endpoints(call, service).FirstOrDefault(e => e.Id == id) ?? throw PrivateLinkErrors.ConnectionNotFound());
    }

    private static void Turn(RpcCall call, PrivateLinkEndpoint endpoint, Course connection, Course zone)
    {
        endpoint.Connection = connection;
        endpoint.ConnectionChangedAt = call.World.Clock.RealNow;
        foreach (var one in endpoint.ZonesAt(call.Now).Where(one => one.Status.At(call.Now) != EndpointStates.Deleting)) one.Status = zone;
    }

    private static int? Bandwidth(RpcCall call, PrivateLinkService service)
    {
        var most = service.ResourceType switch
        {
            "nlb" => 50_000,
            "slb" => 10_240,
            _ => 25_000,
        };
        return call.Parameters.Int("Bandwidth") is not { } bandwidth ? null
            : bandwidth >= LeastBandwidth && bandwidth <= most ? bandwidth
            : throw RpcErrors.Invalid("Bandwidth");
    }
}
