using System.Text.Json.Nodes;
using PrivateLinkConsole.Core.Clouds;

namespace PrivateLinkConsole.Core.Handoff;

/// <summary>The RAM policies that the console prints for Alibaba Cloud: the actions of each side, on the resources of one account.</summary>
public static class RamPolicy
{
    private const string ServiceLinkedRole = "ram:CreateServiceLinkedRole";

    /// <summary>The console's own user or role: it may assume roles of this name and nothing else.</summary>
    public static string Console() => Policy().Allow("", ["sts:AssumeRole"], ["acs:ram:*:*:role/privatelinkconsole*"]).ToString();

    /// <summary>The trust policy of a customer's role: the console's principal, and only with the project's external id (confused deputy).</summary>
    public static string Trust(string consolePrincipal, string externalId) =>
        Policy().Trust("", consolePrincipal, PolicyDocument.Equals(("sts:ExternalId", externalId))).ToString();

    /// <summary>The account that owns the VPC.</summary>
    public static string Consumer(PolicyScope scope, PolicyFeatures features = PolicyFeatures.All)
    {
        ArgumentNullException.ThrowIfNull(scope);
        var policy = Policy();
        policy
            .Allow("", Reads(typeof(IPrivateLinkConsumer), typeof(ICloudNetworks)), ["*"])
            .Allow("", Writes(typeof(IPrivateLinkConsumer)), [Acs(scope, "privatelink", "vpcendpoint")])
            // An endpoint is made in a VPC, with vSwitches and security groups.
            .Allow("", ["privatelink:CreateVpcEndpoint"],
                [Acs(scope, "vpc", "vpc"), Acs(scope, "vpc", "vswitch"), Acs(scope, "ecs", "securitygroup"), Acs(scope, "privatelink", "vpcendpointservice")])
            // The first endpoint of an account brings PrivateLink's own role with it.
            .Allow("", [ServiceLinkedRole], ["*"], PolicyDocument.Equals(("ram:ServiceName", "privatelink.aliyuncs.com")));
        if (features.HasFlag(PolicyFeatures.SecurityGroups))
        {
            policy.Allow("", ["ecs:CreateSecurityGroup", "ecs:AuthorizeSecurityGroup", "ecs:AuthorizeSecurityGroupEgress"],
                [Acs(scope, "ecs", "securitygroup"), Acs(scope, "vpc", "vpc")]);
        }

        if (features.HasFlag(PolicyFeatures.Diagnostics))
            policy.Allow("", ["ecs:DescribeInstances", "ecs:DescribeNetworkInterfaces"], ["*"]);
        return policy.ToString();
    }

    /// <summary>The account that owns the load balancers and the endpoint service.</summary>
    public static string Provider(PolicyScope scope, PolicyFeatures features = PolicyFeatures.All)
    {
        ArgumentNullException.ThrowIfNull(scope);
        var policy = Policy()
            .Allow("", Reads(typeof(IEndpointServiceProvider)), ["*"])
            .Allow("", Writes(typeof(IEndpointServiceProvider)), [Acs(scope, "privatelink", "vpcendpointservice")]);
        if (features.HasFlag(PolicyFeatures.PublicEndpoint))
        {
            policy
                .Allow("", ["ecs:DescribeSecurityGroups", "ecs:DescribeSecurityGroupAttribute"], ["*"])
                .Allow("", ["ecs:AuthorizeSecurityGroup", "ecs:RevokeSecurityGroup"], [Acs(scope, "ecs", "securitygroup")]);
        }

        return policy.ToString();
    }

    // What is only for a feature stands in that feature's own statement.
    private static string[] Reads(params Type[] ports) =>
        [.. ports.SelectMany(AlibabaActions.Of).Where(IsRead).Except(["ecs:DescribeInstances", "ecs:DescribeNetworkInterfaces"]).Order(StringComparer.Ordinal)];

    private static string[] Writes(Type port) => [.. AlibabaActions.Of(port).Where(action => !IsRead(action))];

    private static bool IsRead(string action) => action.Contains(":List", StringComparison.Ordinal) || action.Contains(":Describe", StringComparison.Ordinal);

    private static string Acs(PolicyScope scope, string product, string resource) => $"acs:{product}:{scope.Region ?? "*"}:{scope.AccountId}:{resource}/*";

    // RAM's policies have a version of their own, and no names for statements.
    private static PolicyDocument Policy() => new(version: "1", hasSids: false, trusted: principal => new JsonObject { ["RAM"] = new JsonArray(principal) });
}
