using PrivateLinkConsole.Sandbox.World.Alibaba;

namespace PrivateLinkConsole.Sandbox.AlibabaRpc.VpcApi;

/// <summary>Gateway endpoints: got and listed.</summary>
internal static class GatewayReads
{
    public static object Get(RpcCall call) => Render(call, Own(call));

    public static object List(RpcCall call)
    {
        var mine = call.Alibaba.GatewayEndpoints.Values.Where(g =>
            call.IsMine(g) && g.Status.At(call.Now) is not null && Is("EndpointId", g.Id) && Is("EndpointName", g.Name) && Is("ServiceName", g.ServiceName)
            && Is("VpcId", g.VpcId) && Is("ResourceGroupId", g.ResourceGroupId) && RpcTags.Match(call, g));
        var page = RpcPage<GatewayEndpoint>.Of(call, mine, g => g.Sequence, most: 100, usual: 20);
        return new { Endpoints = page.Items.Select(g => Render(call, g)), TotalCount = page.Total, page.MaxResults, page.NextToken };

        bool Is(string filter, string? value) => call.Parameters.Get(filter) is not { } wanted || wanted == value;
    }

    /// <exception cref="WireException">ResourceNotFound.EndpointId.</exception>
    public static GatewayEndpoint Own(RpcCall call)
    {
        var gateway = call.Own(call.Alibaba.GatewayEndpoints, call.Parameters.Required("EndpointId"), VpcErrors.GatewayNotFound);
        return gateway.Status.At(call.Now) is null ? throw VpcErrors.GatewayNotFound() : gateway;
    }

    private static object Render(RpcCall call, GatewayEndpoint g) => new
    {
        EndpointId = g.Id,
        EndpointName = g.Name,
        EndpointDescription = g.Description,
        EndpointStatus = g.Status.At(call.Now),
        g.VpcId,
        g.ServiceName,
        PolicyDocument = g.Policy,
        CreationTime = WireTimes.Of(g.CreatedAt),
        g.ResourceGroupId,
        AssociatedRouteTables = g.RouteTablesAt(call.Now),
        Tags = g.Tags.Select(tag => new { tag.Key, tag.Value }),
    };
}
