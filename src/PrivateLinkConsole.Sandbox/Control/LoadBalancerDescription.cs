using PrivateLinkConsole.Sandbox.World;
using PrivateLinkConsole.Sandbox.World.Alibaba;

namespace PrivateLinkConsole.Sandbox.Control;

/// <summary>
/// Body of <c>POST /_sandbox/load-balancers</c>; it replaces what was said of this ARN before. On Alibaba Cloud the ARN is the id (nlb-…,
/// alb-…, gwlb-…, lb-…). Left out: three zones (there two), one listener. A single listener may be described without a list: port (4000),
/// protocol (mysql), target (answers), tlsNames (the endpoint's names).
/// </summary>
internal sealed record LoadBalancerDescription(
    string Arn,
    IReadOnlyList<string>? ZoneIds,
    IReadOnlyList<Listener>? Listeners,
    int? Port,
    TargetProtocol? Protocol,
    TargetHealth? Target,
    IReadOnlyList<string>? TlsNames)
{
    /// <exception cref="ArgumentException">For what is not a load balancer's ARN, a zone of another region, a bad port or name.</exception>
    public LoadBalancer ToLoadBalancer()
    {
        if (AlibabaIds.IsLoadBalancer(Arn)) return new(Arn, AlibabaZones(), Checked(Described()));
        var region = LoadBalancerArn.Parse(Arn) is { } parsed ? Regions.Find(parsed.Region) : null;
        if (region is null) throw new ArgumentException($"'{Arn}' is not the ARN of a network load balancer in one of the sandbox's regions.");
        var zones = ZoneIds ?? LoadBalancer.Default(Arn, region).ZoneIds;
        if (zones.Except(region.ZoneIds).FirstOrDefault() is { } unknown) throw new ArgumentException($"'{unknown}' is not a zone id of {region.Name}.");
        return new(Arn, zones, Checked(Described()));
    }

    /// <summary>Empty = not said, so those of the region of each service that has it.</summary>
    private IReadOnlyList<string> AlibabaZones() => (ZoneIds ?? []).FirstOrDefault(zone => !AlibabaRegions.HasZone(zone)) is { } unknown
        ? throw new ArgumentException($"'{unknown}' is not a zone id of Alibaba Cloud.")
        : ZoneIds ?? [];

    private IReadOnlyList<Listener> Described() => Listeners is { Count: > 0 } ? Several(Listeners) : [Single()];

    private IReadOnlyList<Listener> Several(IReadOnlyList<Listener> listeners) => (Port, Protocol, Target, TlsNames) is (null, null, null, null)
        ? listeners
        : throw new ArgumentException("A description has either listeners or port, protocol, target and tlsNames of a single one.");

    private Listener Single() => new(Port ?? Listener.DefaultPort, Protocol ?? TargetProtocol.Mysql, Target ?? TargetHealth.Answers, TlsNames);

    private static IReadOnlyList<Listener> Checked(IReadOnlyList<Listener> listeners)
    {
        if (listeners.FirstOrDefault(l => l.Port is < 1 or > ushort.MaxValue) is { } wrong) throw new ArgumentException($"{wrong.Port} is not a port.");
        if (listeners.DistinctBy(l => l.Port).Count() < listeners.Count) throw new ArgumentException("Each port can have one listener.");
        if (listeners.SelectMany(l => l.TlsNames ?? []).FirstOrDefault(name => !IsHostName(name)) is { } bad)
            throw new ArgumentException($"'{bad}' is not a name that a certificate can carry.");
        return listeners;
    }

    private static bool IsHostName(string name) =>
        Uri.CheckHostName(name.StartsWith("*.", StringComparison.Ordinal) ? name[2..] : name) == UriHostNameType.Dns && name.All(char.IsAscii);
}
