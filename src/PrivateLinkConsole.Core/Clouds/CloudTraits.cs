namespace PrivateLinkConsole.Core.Clouds;

/// <summary>What differs between clouds and is no call: a cloud as data. What a trait denies is never asked of the cloud's ports.</summary>
/// <param name="ZonesFirst">An endpoint can be deleted only after it was taken out of all its zones (D57).</param>
/// <param name="HasPrivateDnsNames">Services have a private DNS name, and endpoints a switch for it.</param>
/// <param name="HasPrivateZones">The console keeps DNS records in the cloud's private zones (<see cref="ICloud.PrivateDns"/>).</param>
/// <param name="HasVpcDnsSwitches">A VPC's DNS can be switched off, so it is read and switched on.</param>
/// <param name="HasNames">Endpoints have a name, a description and a resource group of their own, apart from tags.</param>
/// <param name="Kinds">Kinds of endpoint that can be ordered.</param>
/// <param name="MinSecurityGroups">0: without one the cloud takes the VPC's default group.</param>
/// <param name="MinZonesByDefault">Zones that are to be chosen unless a person says otherwise (D33).</param>
/// <param name="SubnetsNameZones">A subnet is chosen, and named in a request, together with its zone (D31).</param>
/// <param name="MaxEndpointsPerVpc">The default quota.</param>
/// <param name="MaxTags">Tags on one endpoint, ours included (D62).</param>
public sealed record CloudTraits(
    CloudProvider Provider,
    bool ZonesFirst,
    bool HasPrivateDnsNames,
    bool HasPrivateZones,
    bool HasVpcDnsSwitches,
    bool HasNames,
    IReadOnlyList<EndpointKind> Kinds,
    int MinSecurityGroups,
    int MinZonesByDefault,
    bool SubnetsNameZones,
    int MaxEndpointsPerVpc,
    int MaxTags)
{
    /// <summary>An endpoint and its connection have a status each (B16).</summary>
    public bool TellsConnection { get; init; }

    /// <summary>Where an account is tried, until somebody says where.</summary>
    public required string UsualRegion { get; init; }

    /// <summary>How the name that the cloud gives an endpoint begins, and under which domains it stands.</summary>
    public required (string Prefix, IReadOnlyList<string> Domains) EndpointNames { get; init; }

    public static CloudTraits Aws { get; } = new(
        CloudProvider.Aws, ZonesFirst: false, HasPrivateDnsNames: true, HasPrivateZones: true, HasVpcDnsSwitches: true, HasNames: false,
        [EndpointKind.Interface], MinSecurityGroups: 0, MinZonesByDefault: 1, SubnetsNameZones: false, MaxEndpointsPerVpc: 50, MaxTags: 50)
    {
        UsualRegion = "us-west-2",
        EndpointNames = ("vpce-", [".vpce.amazonaws.com", ".vpce.amazonaws.com.cn"]),
    };

    public static CloudTraits Alibaba { get; } = new(
        CloudProvider.Alibaba, ZonesFirst: true, HasPrivateDnsNames: false, HasPrivateZones: false, HasVpcDnsSwitches: false, HasNames: true,
        [EndpointKind.Interface, EndpointKind.Reverse], MinSecurityGroups: 1, MinZonesByDefault: 2, SubnetsNameZones: true, MaxEndpointsPerVpc: 1000, MaxTags: 20)
    {
        TellsConnection = true,
        UsualRegion = "ap-southeast-1",
        EndpointNames = ("ep-", [".privatelink.aliyuncs.com"]),
    };

    public static CloudTraits Of(CloudProvider provider) => provider switch
    {
        CloudProvider.Aws => Aws,
        CloudProvider.Alibaba => Alibaba,
    };

    /// <summary>What a port throws when it is asked for what a trait denies.</summary>
    public NotSupportedException Lacks(string trait) => new($"{Provider} has no {trait}: CloudTraits says so, and callers ask those first.");
}
