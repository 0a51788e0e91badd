using PrivateLinkConsole.Sandbox.World.Alibaba;

namespace PrivateLinkConsole.Sandbox.AlibabaRpc.PrivateLink;

/// <summary>An endpoint's security groups come and go one by one; one stays.</summary>
internal static class EndpointGroupChanges
{
    public static object? Attach(RpcCall call)
    {
        var endpoint = EndpointAccess.Changeable(call);
        var id = call.Parameters.Required("SecurityGroupId");
        var present = endpoint.GroupsAt(call.Now).Select(group => group.Id).ToList();
        if (present.Contains(id)) throw PrivateLinkErrors.GroupThere();
        EndpointPlaces.CheckGroups(call, endpoint.VpcId, [.. present, id]);
        call.Confirm();
        endpoint.Groups.Add(new() { Id = id, Status = Course.Of(EndpointStates.Attaching, call.After(call.Durations.EndpointChanging), EndpointStates.Attached) });
        EndpointAccess.BeginChange(call, endpoint);
        return null;
    }

    public static object? Detach(RpcCall call)
    {
        var endpoint = EndpointAccess.Changeable(call);
        var id = call.Parameters.Required("SecurityGroupId");
        var group = endpoint.GroupsAt(call.Now).FirstOrDefault(group => group.Id == id) ?? throw PrivateLinkErrors.GroupNotFound();
        if (endpoint.GroupsAt(call.Now).Count() == 1) throw PrivateLinkErrors.NeedsGroup();
        call.Confirm();
        group.Status = Course.Of(EndpointStates.Detaching, call.After(call.Durations.EndpointChanging), null);
        EndpointAccess.BeginChange(call, endpoint);
        return null;
    }
}
