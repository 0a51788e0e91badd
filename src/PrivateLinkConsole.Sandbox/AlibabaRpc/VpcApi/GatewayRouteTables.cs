using PrivateLinkConsole.Sandbox.World.Alibaba;

namespace PrivateLinkConsole.Sandbox.AlibabaRpc.VpcApi;

/// <summary>A gateway endpoint in a route table: the route to it comes and goes by itself.</summary>
internal static class GatewayRouteTables
{
    private const int MostTables = 20;

    public static object? Associate(RpcCall call)
    {
        var gateway = GatewayChanges.Changeable(call);
        var tables = Tables(call);
        if (tables.Any(table => RouteTables.VpcOf(call, table).Id != gateway.VpcId)) throw VpcErrors.RouteTableNotFound();
        var taken = call.Alibaba.GatewayEndpoints.Values.Where(g => g.ServiceName == gateway.ServiceName).SelectMany(g => g.RouteTablesAt(call.Now));
        if (tables.Intersect(taken).Any()) throw VpcErrors.GatewayAssociated();
        call.Confirm();
        gateway.RouteTables.AddRange(tables.Select(table => new RouteTableLink(table, Course.Of("Associated"))));
        GatewayChanges.Begin(call, gateway, "Associating");
        return null;
    }

    public static object? Dissociate(RpcCall call)
    {
        var gateway = GatewayChanges.Changeable(call);
        var tables = Tables(call);
        if (tables.Except(gateway.RouteTablesAt(call.Now)).Any()) throw VpcErrors.GatewayNotAssociated();
        call.Confirm();
        var gone = Course.Of("Dissociating", call.After(call.Durations.GatewayChanging), null);
        gateway.RouteTables = [.. gateway.RouteTables.Select(link => tables.Contains(link.RouteTableId) ? link with { Status = gone } : link)];
        GatewayChanges.Begin(call, gateway, "Dissociating");
        return null;
    }

    private static IReadOnlyList<string> Tables(RpcCall call) => call.Parameters.List("RouteTableIds") switch
    {
        [] => throw RpcErrors.Missing("RouteTableIds.1"),
        { Count: > MostTables } => throw RpcErrors.Invalid("RouteTableIds"),
        var tables => tables,
    };
}
