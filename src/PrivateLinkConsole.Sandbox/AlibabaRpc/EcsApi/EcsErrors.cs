namespace PrivateLinkConsole.Sandbox.AlibabaRpc.EcsApi;

/// <summary>The errors of the ECS API with their own codes and texts.</summary>
internal static class EcsErrors
{
    public static WireException GroupNotFound() => new("InvalidSecurityGroupId.NotFound", "The specified SecurityGroupId does not exist.", 404);

    public static WireException RuleNotFound() => new("InvalidSecurityGroupRuleId.NotFound", "The specified SecurityGroupRuleId is not exists.", 404);

    public static WireException BadProtocol() => new("InvalidIpProtocol.Malformed", "The specified parameter IpProtocol is not valid.");

    public static WireException BadPorts() => new("InvalidPortRange.Malformed", "The specified parameter PortRange is not valid.");

    public static WireException BadSource() => new("InvalidSourceCidrIp.Malformed", "The specified parameter SourceCidrIp is not valid.");

    public static WireException BadPolicy() =>
        new("InvalidPolicy.Malformed", "The specified parameter Policy is not valid. The sandbox has rules that accept only.");
}
