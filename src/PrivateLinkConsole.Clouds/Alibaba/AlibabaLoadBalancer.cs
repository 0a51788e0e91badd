namespace PrivateLinkConsole.Clouds.Alibaba;

/// <summary>A load balancer in one zone, as orders name it: <c>nlb-…@cn-hangzhou-h</c>.</summary>
/// <param name="Type"><c>nlb</c>, <c>alb</c>, <c>gwlb</c> or <c>slb</c> (Classic), told by how the id begins.</param>
internal sealed record AlibabaLoadBalancer(string Id, string Type, string? ZoneId)
{
    public static AlibabaLoadBalancer Parse(string text)
    {
        var (id, zone) = text.Split('@', 2) is [var before, var after] ? (before, after) : (text, null);
        return new AlibabaLoadBalancer(id, TypeOf(id), AlibabaMapping.NullIfEmpty(zone));
    }

    private static string TypeOf(string id) => id[..(id.IndexOf('-', StringComparison.Ordinal) + 1)] switch
    {
        "nlb-" => "nlb",
        "alb-" => "alb",
        "gwlb-" => "gwlb",
        // "lb-…", and the older ids of Classic Load Balancers without any beginning of their own.
        _ => "slb",
    };
}
