using System.Text.RegularExpressions;
using Amazon;

namespace PrivateLinkConsole.Clouds.Aws;

/// <summary>Account numbers as principals of an allow list, and back.</summary>
internal static partial class AwsPrincipals
{
    /// <summary>The whole account: <c>arn:aws:iam::123456789012:root</c>, in China and GovCloud with their own partition.</summary>
    public static string Of(string accountId, string region) =>
        $"arn:{RegionEndpoint.GetBySystemName(region).PartitionName}:iam::{accountId}:root";

    /// <summary>12 digits for a whole account; roles, users and <c>*</c> as they are.</summary>
    public static string AccountOrSelf(string principal) =>
        RootArn().Match(principal) is { Success: true } root ? root.Groups["account"].Value : principal;

    [GeneratedRegex(@"^arn:aws[a-z-]*:iam::(?<account>[0-9]{12}):root\z", RegexOptions.ExplicitCapture)]
    private static partial Regex RootArn();
}
