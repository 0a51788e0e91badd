namespace PrivateLinkConsole.Sandbox.AlibabaRpc.EcsApi;

/// <summary>The operations of ECS 2014-05-26 that endpoints need: security groups, and what is in a VPC.</summary>
internal static class EcsOperations
{
    public static IReadOnlyDictionary<string, Func<RpcCall, object?>> All { get; } = new Dictionary<string, Func<RpcCall, object?>>
    {
        ["DescribeSecurityGroups"] = SecurityGroupOperations.Describe,
        ["DescribeSecurityGroupAttribute"] = SecurityGroupOperations.DescribeAttribute,
        ["CreateSecurityGroup"] = SecurityGroupOperations.Create,
        ["AuthorizeSecurityGroup"] = call => SecurityGroupRules.Authorize(call, isEgress: false),
        ["AuthorizeSecurityGroupEgress"] = call => SecurityGroupRules.Authorize(call, isEgress: true),
        ["RevokeSecurityGroup"] = call => SecurityGroupRules.Revoke(call, isEgress: false),
        ["RevokeSecurityGroupEgress"] = call => SecurityGroupRules.Revoke(call, isEgress: true),
        ["DescribeInstances"] = InstanceReads.Describe,
        ["DescribeNetworkInterfaces"] = NetworkInterfaceReads.Describe,
    };
}
