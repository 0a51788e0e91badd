using PrivateLinkConsole.Sandbox.World;

namespace PrivateLinkConsole.Sandbox.Control;

/// <summary>Body of <c>POST /_sandbox/load-balancers</c>. Left out: three zones, port 4000, mysql.</summary>
internal sealed record LoadBalancerDescription(string Arn, IReadOnlyList<string>? ZoneIds, int? Port, string? Protocol)
{
    /// <exception cref="ArgumentException">For what is not a load balancer's ARN, a zone of another region, a port out of range.</exception>
    public LoadBalancer ToLoadBalancer()
    {
        var region = LoadBalancerArn.Parse(Arn) is { } parsed ? Regions.Find(parsed.Region) : null;
        if (region is null) throw new ArgumentException($"'{Arn}' is not the ARN of a network load balancer in one of the sandbox's regions.");
        var zones = ZoneIds ?? LoadBalancer.Default(Arn, region).ZoneIds;
        if (zones.Except(region.ZoneIds).FirstOrDefault() is { } unknown) throw new ArgumentException($"'{unknown}' is not a zone id of {region.Name}.");
        if (Port is < 1 or > 65535) throw new ArgumentException($"{Port} is not a port.");
        return new(Arn, zones, Port ?? LoadBalancer.DefaultPort, Protocol ?? LoadBalancer.DefaultProtocol);
    }
}
