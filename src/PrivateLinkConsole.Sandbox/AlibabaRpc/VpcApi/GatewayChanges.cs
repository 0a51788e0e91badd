using PrivateLinkConsole.Sandbox.AlibabaRpc.PrivateLink;
using PrivateLinkConsole.Sandbox.World.Alibaba;

namespace PrivateLinkConsole.Sandbox.AlibabaRpc.VpcApi;

/// <summary>Gateway endpoints: made, changed and deleted. They have no interface, no security group and no zone.</summary>
internal static class GatewayChanges
{
    public const string Created = "Created";

    public static object Create(RpcCall call)
    {
        var vpc = call.Own(call.State.Vpcs, call.Parameters.Required("VpcId"), VpcErrors.VpcNotFound);
        var service = call.Parameters.Required("ServiceName");
        if (service != GatewayServices.Oss(call.Region)) throw VpcErrors.GatewayServiceNotFound();
        var (policy, tags) = (EndpointTexts.Policy(call), RpcTags.Read(call));
        call.Confirm();
        var gateway = call.World.Stamp(call.State, new GatewayEndpoint
        {
            Id = AlibabaIds.New("vpce"),
            Account = call.Account,
            Region = call.Region.Id,
            Name = call.Parameters.Get("EndpointName"),
            Description = call.Parameters.Get("EndpointDescription"),
            VpcId = vpc.Id,
            ServiceName = service,
            Policy = policy ?? EndpointTexts.DefaultPolicy,
            ResourceGroupId = call.Parameters.Get("ResourceGroupId") ?? AlibabaIds.ResourceGroup(call.Account),
            Status = Course.Of("Creating", call.After(call.Durations.GatewayChanging), Created),
        });
        RpcTags.Put(gateway, tags);
        call.Alibaba.GatewayEndpoints.Add(gateway.Id, gateway);
        return new { EndpointId = gateway.Id, EndpointName = gateway.Name, gateway.ServiceName, CreationTime = WireTimes.Of(gateway.CreatedAt), gateway.ResourceGroupId };
    }

    public static object? Update(RpcCall call)
    {
        var gateway = Changeable(call);
        var policy = EndpointTexts.Policy(call);
        call.Confirm();
        gateway.Name = call.Parameters.Get("EndpointName") ?? gateway.Name;
        gateway.Description = call.Parameters.Get("EndpointDescription") ?? gateway.Description;
        gateway.Policy = policy ?? gateway.Policy;
        Begin(call, gateway, "Modifying");
        return null;
    }

    public static object? Delete(RpcCall call)
    {
        var gateway = Changeable(call);
        if (gateway.RouteTablesAt(call.Now).Any()) throw VpcErrors.GatewayHasRouteTables();
        call.Confirm();
        gateway.Status = Course.Of("Deleting", call.After(call.Durations.GatewayChanging), null);
        return null;
    }

    /// <exception cref="WireException">ResourceNotFound.EndpointId, IncorrectStatus.Endpoint.</exception>
    public static GatewayEndpoint Changeable(RpcCall call)
    {
        var gateway = GatewayReads.Own(call);
        return gateway.Status.At(call.Now) == Created ? gateway : throw VpcErrors.GatewayBusy();
    }

    public static void Begin(RpcCall call, GatewayEndpoint gateway, string state) =>
        gateway.Status = Course.Of(state, call.After(call.Durations.GatewayChanging), Created);
}
