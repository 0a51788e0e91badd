using System.Collections.Frozen;
using PrivateLinkConsole.Core.Clouds;

namespace PrivateLinkConsole.Core.Fields;

/// <summary>
/// Regions by cloud. A region becomes part of host names, so only an exact member of these lists is ever accepted. Four names
/// (us-east-1, ap-southeast-1, eu-central-1, me-central-1 …) exist on both clouds: the cloud is always known beside the region.
/// </summary>
public static class CloudRegions
{
    public static FrozenSet<string> Aws { get; } = Set(
        "af-south-1 ap-east-1 ap-east-2 ap-northeast-1 ap-northeast-2 ap-northeast-3 ap-south-1 ap-south-2 ap-southeast-1 ap-southeast-2 " +
        "ap-southeast-3 ap-southeast-4 ap-southeast-5 ap-southeast-6 ap-southeast-7 ca-central-1 ca-west-1 eu-central-1 eu-central-2 eu-north-1 " +
        "eu-south-1 eu-south-2 eu-west-1 eu-west-2 eu-west-3 il-central-1 me-central-1 me-south-1 mx-central-1 sa-east-1 " +
        "us-east-1 us-east-2 us-west-1 us-west-2 us-gov-east-1 us-gov-west-1 cn-north-1 cn-northwest-1");

    public static FrozenSet<string> Alibaba { get; } = Set(
        "cn-qingdao cn-beijing cn-zhangjiakou cn-huhehaote cn-wulanchabu cn-hangzhou cn-shanghai cn-nanjing cn-fuzhou cn-shenzhen cn-heyuan " +
        "cn-guangzhou cn-chengdu cn-hongkong cn-wuhan-lr cn-zhengzhou-jva cn-hangzhou-finance cn-shanghai-finance-1 cn-shenzhen-finance-1 " +
        "cn-beijing-finance-1 cn-north-2-gov-1 ap-northeast-1 ap-northeast-2 ap-southeast-1 ap-southeast-2 ap-southeast-3 ap-southeast-5 " +
        "ap-southeast-6 ap-southeast-7 us-east-1 us-west-1 us-southeast-1 na-south-1 eu-west-1 eu-central-1 me-east-1 me-central-1");

    public static FrozenSet<string> Of(CloudProvider provider) => provider switch
    {
        CloudProvider.Aws => Aws,
        CloudProvider.Alibaba => Alibaba,
    };

    /// <summary>The ARN partition of an AWS region: <c>aws</c>, <c>aws-cn</c> or <c>aws-us-gov</c>.</summary>
    public static string AwsPartition(string region)
    {
        ArgumentNullException.ThrowIfNull(region);
        if (region.StartsWith("cn-", StringComparison.Ordinal)) return "aws-cn";
        return region.StartsWith("us-gov-", StringComparison.Ordinal) ? "aws-us-gov" : "aws";
    }

    private static FrozenSet<string> Set(string names) => names.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
