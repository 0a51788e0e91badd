using PrivateLinkConsole.Sandbox.World.Alibaba;

namespace PrivateLinkConsole.Sandbox.AlibabaRpc.PrivateLink;

/// <summary>Endpoints as their owners find them.</summary>
internal static class EndpointAccess
{
    /// <exception cref="WireException">EndpointNotFound.</exception>
    public static PrivateLinkEndpoint Own(RpcCall call)
    {
        var endpoint = call.Own(call.Alibaba.Endpoints, call.Parameters.Required("EndpointId"), PrivateLinkErrors.EndpointNotFound);
        return endpoint.Status.At(call.Now) is null ? throw PrivateLinkErrors.EndpointNotFound() : endpoint;
    }

    /// <summary>An endpoint that may be changed now: one change at a time, and none while its connection moves.</summary>
    /// <exception cref="WireException">EndpointNotFound, EndpointLocked, EndpointOperationDenied, EndpointConnectionOperationDenied, EndpointProtected.</exception>
    public static PrivateLinkEndpoint Changeable(RpcCall call)
    {
        var endpoint = Own(call);
        CheckSettled(endpoint, call.Now);
        if (endpoint.Connection.At(call.Now) is EndpointStates.Connecting or EndpointStates.Disconnecting) throw PrivateLinkErrors.Connecting();
        return endpoint.ProtectedBy is { } owner && owner != call.Caller.Arn ? throw PrivateLinkErrors.EndpointProtected() : endpoint;
    }

    public static void CheckSettled(PrivateLinkEndpoint endpoint, TimeSpan now)
    {
        var status = endpoint.Status.At(now);
        if (status == EndpointStates.Pending) throw PrivateLinkErrors.EndpointLocked();
        if (status != EndpointStates.Active) throw PrivateLinkErrors.EndpointDenied();
    }

    /// <summary>Sends an endpoint into Pending for as long as a change takes.</summary>
    public static void BeginChange(RpcCall call, PrivateLinkEndpoint endpoint) =>
        endpoint.Status = Course.Of(EndpointStates.Pending, call.After(call.Durations.EndpointChanging), EndpointStates.Active);
}
