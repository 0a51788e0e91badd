using PrivateLinkConsole.Sandbox.World.Alibaba;

namespace PrivateLinkConsole.Sandbox.AlibabaRpc.PrivateLink;

/// <summary>A service's attributes, its load balancers, and its end.</summary>
internal static class ServiceChanges
{
    public static object? Update(RpcCall call)
    {
        var service = ServiceAccess.Changeable(call);
        var description = EndpointTexts.Description(call, "ServiceDescription");
        var (auto, affinity) = (call.Parameters.Bool("AutoAcceptEnabled"), call.Parameters.Bool("ZoneAffinityEnabled"));
        var bandwidth = call.Parameters.Int("ConnectBandwidth");
        var regions = service.SupportedRegions.Union(ServiceCreation.Regions(call, "AddSupportedRegionSet"))
            .Except(ServiceCreation.Regions(call, "DeleteSupportedRegionSet")).ToList();
        call.Confirm();
        service.Description = description ?? service.Description;
        service.SupportedRegions = regions;
        service.AutoAccept = auto ?? service.AutoAccept;
        service.ZoneAffinityEnabled = affinity ?? service.ZoneAffinityEnabled;
        service.ConnectBandwidth = bandwidth ?? service.ConnectBandwidth;
        service.AddressIpVersion = call.Parameters.Get("AddressIpVersion") ?? service.AddressIpVersion;
        return null;
    }

    public static object? Delete(RpcCall call)
    {
        var service = ServiceAccess.Changeable(call);
        var endpoints = ServiceAccess.Endpoints(call, service).ToList();
        if (endpoints.Exists(e => e.Connection.At(call.Now) is EndpointStates.Connecting or EndpointStates.Connected or EndpointStates.Disconnecting))
            throw PrivateLinkErrors.ServiceHasEndpoints();
        if (service.Resources.Count > 0) throw PrivateLinkErrors.ServiceHasResources();
        call.Confirm();
        service.Status = Course.Of(EndpointStates.Deleting, call.After(call.Durations.ServiceDeleting), null);
        foreach (var endpoint in endpoints) endpoint.Connection = Course.Of(EndpointStates.ServiceDeleted);
        return null;
    }

    public static object? AttachResource(RpcCall call)
    {
        var service = ServiceAccess.Changeable(call);
        var resource = ServiceCreation.Resource(call, "");
        if (service.Resources.Contains(resource)) throw new WireException("EndpointServiceResourceExist", "The specified resource already exists.");
        call.Confirm();
        service.Resources.Add(resource);
        return null;
    }

    public static object? DetachResource(RpcCall call)
    {
        var service = ServiceAccess.Changeable(call);
        var (id, zone) = (call.Parameters.Required("ResourceId"), call.Parameters.Get("ZoneId"));
        var gone = service.Resources.Where(r => r.Id == id && (zone is null || r.ZoneId is null || r.ZoneId == zone)).ToList();
        if (gone.Count == 0) throw PrivateLinkErrors.ResourceNotFound();
        call.Confirm();
        service.Resources.RemoveAll(gone.Contains);
        return null;
    }
}
