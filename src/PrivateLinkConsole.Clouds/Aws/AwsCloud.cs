using Amazon;
using PrivateLinkConsole.Clouds.Aws.Route53;
using PrivateLinkConsole.Core.Clouds;

namespace PrivateLinkConsole.Clouds.Aws;

/// <summary>AWS: EC2 for endpoints, services and networks; Route 53 for private zones; STS for identity.</summary>
internal sealed class AwsCloud(AwsClients clients, AwsClientSettings settings) : ICloud
{
    private static readonly string[] Partitions = ["aws", "aws-cn", "aws-us-gov"];

    private static readonly string[] AllRegions =
    [
        .. RegionEndpoint.EnumerableAllRegions
            .Where(region => Partitions.Contains(region.PartitionName))
            .Select(region => region.SystemName)
            .Order(StringComparer.Ordinal),
    ];

    public CloudProvider Provider => CloudProvider.Aws;

    public IReadOnlyList<string> Regions => AllRegions;

    public string? EndpointUrlOverride => string.IsNullOrWhiteSpace(settings.Ec2Override) ? null : settings.Ec2Override;

    public string? DnsUrlOverride => string.IsNullOrWhiteSpace(settings.Route53Override) ? null : settings.Route53Override;

    public IPrivateLinkConsumer Consumer(CloudAccess access, string region) => new AwsConsumer(Session(access, region));

    public IEndpointServiceProvider ServiceProvider(CloudAccess access, string region) => new AwsServiceProvider(Session(access, region));

    public ICloudNetworks Networks(CloudAccess access, string region) => new AwsNetworks(Session(access, region));

    public IPrivateDns PrivateDns(CloudAccess access) =>
        new AwsPrivateDns(Session(access, Route53Partition.Of(access.Credentials).SigningRegion).Route53);

    public ICloudIdentity Identity(CloudAccess access, string region) => new AwsIdentity(Session(access, region));

    /// <summary>The host name is built from the region, so only regions of the list are let through.</summary>
    private AwsSession Session(CloudAccess access, string region) =>
        AllRegions.Contains(region, StringComparer.Ordinal)
            ? clients.For(access, region)
            : throw new CloudException(CloudErrorKind.InvalidInput, "Configure", "UnknownRegion", $"AWS has no region '{region}'.");
}
