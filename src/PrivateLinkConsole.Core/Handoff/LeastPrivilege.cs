using System.Text.Json.Nodes;

namespace PrivateLinkConsole.Core.Handoff;

/// <summary>The IAM policies that the console prints, with everything filled in. Foreign resources stay out of reach by the tag <c>plc:install</c>.</summary>
public static class LeastPrivilege
{
    private const string InstallTag = "aws:RequestTag/plc:install";
    private const string InstallOnResource = "aws:ResourceTag/plc:install";

    /// <summary>The console's own principal: it may assume roles of this name and nothing else.</summary>
    public static string Console(string partition = "aws") =>
        new PolicyDocument().Allow("AssumeConsoleRoles", ["sts:AssumeRole"], [$"arn:{partition}:iam::*:role/PrivateLinkConsole*"]).ToString();

    /// <summary>The trust policy of a customer's role: the console's principal, and only with the project's external id (confused deputy).</summary>
    /// <param name="consolePrincipal">ARN of the console's role or user.</param>
    public static string Trust(string consolePrincipal, string externalId) =>
        new PolicyDocument().Trust("PrivateLinkConsole", consolePrincipal, PolicyDocument.Equals(("sts:ExternalId", externalId))).ToString();

    /// <summary>The account that owns the VPC.</summary>
    public static string Consumer(PolicyScope scope, PolicyFeatures features = PolicyFeatures.All)
    {
        ArgumentNullException.ThrowIfNull(scope);
        var policy = new PolicyDocument();
        Endpoints(policy, scope);
        if (features.HasFlag(PolicyFeatures.HostedZones)) HostedZones(policy, scope);
        if (features.HasFlag(PolicyFeatures.ZoneSharing)) ZoneSharing(policy, scope);
        if (features.HasFlag(PolicyFeatures.SecurityGroups)) SecurityGroups(policy, scope);
        if (features.HasFlag(PolicyFeatures.VpcDns)) policy.Allow("TurnOnVpcDns", ["ec2:ModifyVpcAttribute"], [scope.Ec2("vpc")]);
        if (features.HasFlag(PolicyFeatures.Diagnostics)) policy.Allow("ReadInstances", ["ec2:DescribeInstances"], ["*"]);
        if (features.HasFlag(PolicyFeatures.Terraform)) policy.Allow("TerraformReads", ["ec2:DescribePrefixLists"], ["*"]);
        return Guard(policy).ToString();
    }

    /// <summary>The account that owns the load balancers and the endpoint service.</summary>
    public static string Provider(PolicyScope scope, PolicyFeatures features = PolicyFeatures.All)
    {
        ArgumentNullException.ThrowIfNull(scope);
        string[] service = [scope.Ec2("vpc-endpoint-service")];
        var policy = new PolicyDocument()
            .Allow("Read",
                ["ec2:DescribeVpcEndpointServiceConfigurations", "ec2:DescribeVpcEndpointServicePermissions", "ec2:DescribeVpcEndpointConnections",
                    "elasticloadbalancing:DescribeLoadBalancers"], ["*"])
            .Allow("CreateNew", ["ec2:CreateVpcEndpointServiceConfiguration"], service, PolicyDocument.Equals((InstallTag, scope.InstallId)))
            .Allow("TagOnCreate", ["ec2:CreateTags"], service, PolicyDocument.Equals(("ec2:CreateAction", "CreateVpcEndpointServiceConfiguration")))
            .Allow("OwnOnly",
                ["ec2:AcceptVpcEndpointConnections", "ec2:RejectVpcEndpointConnections", "ec2:ModifyVpcEndpointServiceConfiguration",
                    "ec2:ModifyVpcEndpointServicePermissions", "ec2:StartVpcEndpointServicePrivateDnsVerification", "ec2:DeleteVpcEndpointServiceConfigurations"],
                service, PolicyDocument.Equals((InstallOnResource, scope.InstallId)));
        if (features.HasFlag(PolicyFeatures.PublicEndpoint)) PublicEndpoint(policy, scope);
        return Guard(policy).ToString();
    }

    private static void PublicEndpoint(PolicyDocument policy, PolicyScope scope) => policy
        .Allow("ReadGroups", ["ec2:DescribeSecurityGroups"], ["*"])
        .Allow("SwitchPublicEndpoint", ["ec2:AuthorizeSecurityGroupIngress", "ec2:RevokeSecurityGroupIngress"], [scope.Ec2("security-group")]);

    private static void Endpoints(PolicyDocument policy, PolicyScope scope)
    {
        string[] endpoint = [scope.Ec2("vpc-endpoint")];
        policy
            .Allow("Read",
                ["ec2:DescribeVpcEndpoints", "ec2:DescribeVpcEndpointServices", "ec2:DescribeVpcs", "ec2:DescribeVpcAttribute", "ec2:DescribeSubnets",
                    "ec2:DescribeSecurityGroups", "ec2:DescribeRouteTables", "ec2:DescribeAvailabilityZones", "ec2:DescribeNetworkInterfaces", "ec2:DescribeTags"], ["*"])
            .Allow("CreateNew", ["ec2:CreateVpcEndpoint"], endpoint, new JsonObject
            {
                ["StringEquals"] = PolicyDocument.Pairs((InstallTag, scope.InstallId)),
                ["StringLike"] = PolicyDocument.Pairs(("ec2:VpceServiceName", scope.ServiceNames)),
            })
            .Allow("CreateIn", ["ec2:CreateVpcEndpoint"], [scope.Ec2("vpc"), scope.Ec2("subnet"), scope.Ec2("security-group"), scope.Ec2("route-table")])
            .Allow("TagOnCreate", ["ec2:CreateTags"], endpoint, PolicyDocument.Equals(("ec2:CreateAction", "CreateVpcEndpoint")))
            .Allow("OwnOnly", ["ec2:ModifyVpcEndpoint", "ec2:DeleteVpcEndpoints", "ec2:CreateTags", "ec2:DeleteTags"], endpoint,
                PolicyDocument.Equals((InstallOnResource, scope.InstallId)))
            .Allow("ModifyRefs", ["ec2:ModifyVpcEndpoint"], [scope.Ec2("subnet"), scope.Ec2("security-group"), scope.Ec2("route-table")]);
    }

    private static void HostedZones(PolicyDocument policy, PolicyScope scope) => policy
        .Allow("Zones",
            ["route53:CreateHostedZone", "route53:AssociateVPCWithHostedZone", "route53:DisassociateVPCFromHostedZone", "route53:ListHostedZones",
                "route53:ListHostedZonesByName", "route53:ListHostedZonesByVPC"], ["*"])
        .Allow("Records",
            ["route53:GetHostedZone", "route53:DeleteHostedZone", "route53:ListResourceRecordSets", "route53:ChangeResourceRecordSets",
                "route53:ChangeTagsForResource", "route53:ListTagsForResource"], [$"arn:{scope.Partition}:route53:::hostedzone/*"])
        .Allow("Change", ["route53:GetChange"], [$"arn:{scope.Partition}:route53:::change/*"]);

    private static void ZoneSharing(PolicyDocument policy, PolicyScope scope) => policy
        .Allow("ShareZones", ["route53:CreateVPCAssociationAuthorization", "route53:DeleteVPCAssociationAuthorization"],
            [$"arn:{scope.Partition}:route53:::hostedzone/*"]);

    // A group of ours may be made and tagged; a rule may also be added to a group that was there before, which is what the fix is for.
    private static void SecurityGroups(PolicyDocument policy, PolicyScope scope) => policy
        .Allow("CreateGroup", ["ec2:CreateSecurityGroup"], [scope.Ec2("security-group")], PolicyDocument.Equals((InstallTag, scope.InstallId)))
        .Allow("CreateGroupIn", ["ec2:CreateSecurityGroup"], [scope.Ec2("vpc")])
        .Allow("TagGroupOnCreate", ["ec2:CreateTags"], [scope.Ec2("security-group")], PolicyDocument.Equals(("ec2:CreateAction", "CreateSecurityGroup")))
        .Allow("AddRule", ["ec2:AuthorizeSecurityGroupIngress", "ec2:AuthorizeSecurityGroupEgress"], [scope.Ec2("security-group")]);

    // Our marks can be set at creation and never changed: otherwise a foreign endpoint could be made ours.
    private static PolicyDocument Guard(PolicyDocument policy) => policy.Deny("NotMyTag", ["ec2:CreateTags", "ec2:DeleteTags"], ["*"], new JsonObject
    {
        ["ForAnyValue:StringEquals"] = new JsonObject { ["aws:TagKeys"] = new JsonArray("plc:install", "plc:row") },
        ["Null"] = PolicyDocument.Pairs(("ec2:CreateAction", "true")),
    });
}
