namespace PrivateLinkConsole.Core.Handoff;

/// <summary>What the printed policies are narrowed to.</summary>
/// <param name="InstallId">This installation's id, the value of the tag <c>plc:install</c>.</param>
/// <param name="AccountId">The 12 digits of the account that the policy is for.</param>
/// <param name="Region">One region, or null for all.</param>
/// <param name="Partition"><c>aws</c>, <c>aws-cn</c> or <c>aws-us-gov</c>.</param>
public sealed record PolicyScope(string InstallId, string AccountId, string? Region = null, string Partition = "aws")
{
    internal string Ec2(string resource) => $"arn:{Partition}:ec2:{Region ?? "*"}:{AccountId}:{resource}/*";

    internal string ServiceNames => Partition == "aws-cn" ? "cn.com.amazonaws.vpce.*" : "com.amazonaws.vpce.*";
}
