using PrivateLinkConsole.Sandbox.World.Alibaba;

namespace PrivateLinkConsole.Sandbox.AlibabaRpc.PrivateLink;

/// <summary>Services as their users and their owners find them.</summary>
internal static class ServiceAccess
{
    /// <summary>The service that a call names by id or name, for a new endpoint of the caller.</summary>
    /// <exception cref="WireException">EndpointServiceNotFound, EndpointServiceNotAuthorized, IncorrectStatus.VpcEndpointService.</exception>
    public static PrivateLinkService ForEndpoint(RpcCall call)
    {
        var (id, name) = (call.Parameters.Get("ServiceId"), call.Parameters.Get("ServiceName"));
        if (id is null && name is null) throw RpcErrors.Missing("ServiceId");
        var region = call.Parameters.Get("ServiceRegionId") ?? call.Region.Id;
        var service = call.Alibaba.Services.Values.FirstOrDefault(s =>
            (id is null || s.Id == id) && (name is null || s.Name == name) && s.Region == region && s.IsIn(call.Region.Id)
            && s.Status.At(call.Now) is not (null or EndpointStates.Deleting));
        if (service is null) throw PrivateLinkErrors.ServiceNotFound();
        if (!service.IsAllowed(call.Caller)) throw PrivateLinkErrors.NotAuthorized();
        return service.Status.At(call.Now) == EndpointStates.Active ? service : throw PrivateLinkErrors.ServiceNotReady();
    }

    /// <summary>A service of the caller.</summary>
    /// <exception cref="WireException">EndpointServiceNotFound.</exception>
    public static PrivateLinkService Own(RpcCall call)
    {
        var service = call.Own(call.Alibaba.Services, call.Parameters.Required("ServiceId"), PrivateLinkErrors.ServiceNotFound);
        return service.Status.At(call.Now) is null ? throw PrivateLinkErrors.ServiceNotFound() : service;
    }

    /// <summary>A service of the caller that may be changed now.</summary>
    /// <exception cref="WireException">EndpointServiceNotFound, EndpointServiceOperationDenied.</exception>
    public static PrivateLinkService Changeable(RpcCall call)
    {
        var service = Own(call);
        return service.Status.At(call.Now) == EndpointStates.Active ? service : throw PrivateLinkErrors.ServiceDenied();
    }

    /// <summary>The living endpoints of a service.</summary>
    public static IEnumerable<PrivateLinkEndpoint> Endpoints(RpcCall call, PrivateLinkService service) =>
        call.Alibaba.Endpoints.Values.Where(e => e.ServiceId == service.Id && e.Status.At(call.Now) is not null);
}
