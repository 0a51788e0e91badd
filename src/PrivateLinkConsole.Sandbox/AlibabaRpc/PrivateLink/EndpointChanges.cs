using PrivateLinkConsole.Sandbox.World.Alibaba;

namespace PrivateLinkConsole.Sandbox.AlibabaRpc.PrivateLink;

/// <summary>An endpoint's own attributes, and its end.</summary>
internal static class EndpointChanges
{
    public static object? Update(RpcCall call)
    {
        var endpoint = EndpointAccess.Changeable(call);
        var (name, description, policy) = (EndpointTexts.Name(call), EndpointTexts.Description(call), EndpointTexts.Policy(call));
        var affinity = call.Parameters.Bool("ZoneAffinityEnabled");
        if (call.Parameters.Bool("ResetPolicy") == true) policy = EndpointTexts.DefaultPolicy;
        if (policy is not null && endpoint.Policy is null) throw PrivateLinkErrors.NoPolicies();
        call.Confirm();
        endpoint.Name = name ?? endpoint.Name;
        endpoint.Description = description ?? endpoint.Description;
        endpoint.Policy = policy ?? endpoint.Policy;
        endpoint.AddressIpVersion = call.Parameters.Get("AddressIpVersion") ?? endpoint.AddressIpVersion;
        endpoint.ZoneAffinityEnabled = affinity ?? endpoint.ZoneAffinityEnabled;
        EndpointAccess.BeginChange(call, endpoint);
        return null;
    }

    public static object? Delete(RpcCall call)
    {
        var endpoint = EndpointAccess.Own(call);
        // Zones come first: they are what a client has to take away before anything else.
        if (endpoint.ZonesAt(call.Now).Any()) throw PrivateLinkErrors.EndpointHasZones();
        EndpointAccess.Changeable(call);
        call.Confirm();
        endpoint.Status = Course.Of(EndpointStates.Deleting, call.After(call.Durations.EndpointDeleting), null);
        endpoint.Connection = Course.Of(EndpointStates.Deleting);
        return null;
    }
}
