using PrivateLinkConsole.Core.Clouds;
using PrivateLinkConsole.Core.Fields;

namespace PrivateLinkConsole.Clouds.Alibaba;

/// <summary>Alibaba Cloud: PrivateLink for endpoints and services, VPC and ECS for networks, STS for identity.</summary>
internal sealed class AlibabaCloud(AlibabaClients clients, AlibabaServiceAddresses addresses) : ICloud
{
    private static readonly string[] AllRegions = [.. CloudRegions.Alibaba.Order(StringComparer.Ordinal)];

    public CloudProvider Provider => CloudProvider.Alibaba;

    public IReadOnlyList<string> Regions => AllRegions;

    public string? EndpointUrlOverride => addresses.PrivateLinkOverride;

    public string? DnsUrlOverride => null;

    public IPrivateLinkConsumer Consumer(CloudAccess access, string region) => new AlibabaConsumer(Session(access, region));

    public IEndpointServiceProvider ServiceProvider(CloudAccess access, string region) => new AlibabaServiceProvider(Session(access, region));

    public ICloudNetworks Networks(CloudAccess access, string region) => new AlibabaNetworks(Session(access, region));

    public IPrivateDns PrivateDns(CloudAccess access) => throw CloudTraits.Alibaba.Lacks(nameof(CloudTraits.HasPrivateZones));

    public ICloudIdentity Identity(CloudAccess access, string region) => new AlibabaIdentity(Session(access, region));

    /// <summary>The host name is built from the region, so only regions of the list are let through.</summary>
    private AlibabaSession Session(CloudAccess access, string region) =>
        CloudRegions.Alibaba.Contains(region)
            ? clients.For(access, region)
            : throw new CloudException(CloudErrorKind.InvalidInput, "Configure", "UnknownRegion", $"Alibaba Cloud has no region '{region}'.");
}
