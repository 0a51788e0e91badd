using Amazon;
using PrivateLinkConsole.Core.Clouds;

namespace PrivateLinkConsole.Clouds.Aws.Route53;

/// <summary>Route 53 is one service for all regions of a partition: one host, one region that signs.</summary>
internal sealed record Route53Partition(string SigningRegion, string Url, string FipsUrl)
{
    private static readonly Route53Partition Commercial =
        new("us-east-1", "https://route53.amazonaws.com", "https://route53-fips.amazonaws.com");

    private static readonly Route53Partition China =
        new("cn-northwest-1", "https://route53.amazonaws.com.cn", "https://route53.amazonaws.com.cn");

    private static readonly Route53Partition GovCloud =
        new("us-gov-west-1", "https://route53.us-gov.amazonaws.com", "https://route53.us-gov.amazonaws.com");

    /// <summary>The partition that a region belongs to.</summary>
    public static Route53Partition OfRegion(string region) => Named(RegionEndpoint.GetBySystemName(region).PartitionName);

    /// <summary>A role's ARN names its partition. Keys name none: theirs is taken for the commercial one.</summary>
    public static Route53Partition Of(CloudCredentials credentials) =>
        Named(credentials is CloudCredentials.AssumeRole role ? role.RoleArn.Split(':').ElementAtOrDefault(1) : null);

    private static Route53Partition Named(string? name) => name switch
    {
        "aws-cn" => China,
        "aws-us-gov" => GovCloud,
        _ => Commercial,
    };
}
