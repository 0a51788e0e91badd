using Amazon.EC2;
using Amazon.EC2.Model;
using static PrivateLinkConsole.Clouds.Aws.AwsPermissionTrial;

namespace PrivateLinkConsole.Clouds.Aws;

/// <summary>Every EC2 action that the console uses on each side, with a request that is well-formed and about nothing.</summary>
internal static class AwsPermissionTrials
{
    private const string NoVpc = "vpc-00000000000000000";
    private const string NoSubnet = "subnet-00000000000000000";
    private const string NoGroup = "sg-00000000000000000";
    private const string NoEndpoint = "vpce-00000000000000000";
    private const string NoService = "vpce-svc-00000000000000000";
    private const string NoServiceName = "com.amazonaws.vpce.us-east-1.vpce-svc-00000000000000000";
    private const string NoAccount = "arn:aws:iam::000000000000:root";
    private const string NoLoadBalancer = "arn:aws:elasticloadbalancing:us-east-1:000000000000:loadbalancer/net/none/0000000000000000";

    public static IReadOnlyList<AwsPermissionTrial> Consumer { get; } =
    [
        Read((ec2, token) => ec2.DescribeVpcEndpointServicesAsync(new DescribeVpcEndpointServicesRequest { DryRun = true }, token)),
        Read((ec2, token) => ec2.DescribeVpcEndpointsAsync(new DescribeVpcEndpointsRequest { DryRun = true }, token)),
        Read((ec2, token) => ec2.DescribeVpcsAsync(new DescribeVpcsRequest { DryRun = true }, token)),
        Read((ec2, token) => ec2.DescribeVpcAttributeAsync(
            new DescribeVpcAttributeRequest { DryRun = true, VpcId = NoVpc, Attribute = VpcAttributeName.EnableDnsSupport }, token)),
        Read((ec2, token) => ec2.DescribeSubnetsAsync(new DescribeSubnetsRequest { DryRun = true }, token)),
        Read((ec2, token) => ec2.DescribeSecurityGroupsAsync(new DescribeSecurityGroupsRequest { DryRun = true }, token)),
        Read((ec2, token) => ec2.DescribeNetworkInterfacesAsync(new DescribeNetworkInterfacesRequest { DryRun = true }, token)),
        Read((ec2, token) => ec2.DescribeInstancesAsync(new DescribeInstancesRequest { DryRun = true }, token)),
        Write((ec2, token) => ec2.CreateVpcEndpointAsync(CreateEndpoint(), token)),
        Write((ec2, token) => ec2.ModifyVpcEndpointAsync(
            new ModifyVpcEndpointRequest { DryRun = true, VpcEndpointId = NoEndpoint, PrivateDnsEnabled = true }, token)),
        Write((ec2, token) => ec2.DeleteVpcEndpointsAsync(new DeleteVpcEndpointsRequest { DryRun = true, VpcEndpointIds = [NoEndpoint] }, token)),
        Write((ec2, token) => ec2.CreateTagsAsync(CreateTags(NoEndpoint), token)),
        Write((ec2, token) => ec2.DeleteTagsAsync(DeleteTags(NoEndpoint), token)),
        Write((ec2, token) => ec2.CreateSecurityGroupAsync(
            new CreateSecurityGroupRequest { DryRun = true, VpcId = NoVpc, GroupName = "plc-trial", Description = "plc-trial" }, token)),
        Write((ec2, token) => ec2.AuthorizeSecurityGroupIngressAsync(
            new AuthorizeSecurityGroupIngressRequest { DryRun = true, GroupId = NoGroup, IpPermissions = [NoRule()] }, token)),
        Write((ec2, token) => ec2.AuthorizeSecurityGroupEgressAsync(
            new AuthorizeSecurityGroupEgressRequest { DryRun = true, GroupId = NoGroup, IpPermissions = [NoRule()] }, token)),
        // EC2 gives this one call no DryRun.
        Untried("ec2:ModifyVpcAttribute"),
    ];

    public static IReadOnlyList<AwsPermissionTrial> Provider { get; } =
    [
        Read((ec2, token) => ec2.DescribeVpcEndpointServiceConfigurationsAsync(new DescribeVpcEndpointServiceConfigurationsRequest { DryRun = true }, token)),
        Read((ec2, token) => ec2.DescribeVpcEndpointServicePermissionsAsync(
            new DescribeVpcEndpointServicePermissionsRequest { DryRun = true, ServiceId = NoService }, token)),
        Read((ec2, token) => ec2.DescribeVpcEndpointConnectionsAsync(new DescribeVpcEndpointConnectionsRequest { DryRun = true }, token)),
        Write((ec2, token) => ec2.CreateVpcEndpointServiceConfigurationAsync(CreateService(), token)),
        Write((ec2, token) => ec2.ModifyVpcEndpointServiceConfigurationAsync(
            new ModifyVpcEndpointServiceConfigurationRequest { DryRun = true, ServiceId = NoService, AcceptanceRequired = true }, token)),
        Write((ec2, token) => ec2.ModifyVpcEndpointServicePermissionsAsync(
            new ModifyVpcEndpointServicePermissionsRequest { DryRun = true, ServiceId = NoService, RemoveAllowedPrincipals = [NoAccount] }, token)),
        Write((ec2, token) => ec2.AcceptVpcEndpointConnectionsAsync(
            new AcceptVpcEndpointConnectionsRequest { DryRun = true, ServiceId = NoService, VpcEndpointIds = [NoEndpoint] }, token)),
        Write((ec2, token) => ec2.RejectVpcEndpointConnectionsAsync(
            new RejectVpcEndpointConnectionsRequest { DryRun = true, ServiceId = NoService, VpcEndpointIds = [NoEndpoint] }, token)),
        Write((ec2, token) => ec2.StartVpcEndpointServicePrivateDnsVerificationAsync(
            new StartVpcEndpointServicePrivateDnsVerificationRequest { DryRun = true, ServiceId = NoService }, token)),
        Write((ec2, token) => ec2.DeleteVpcEndpointServiceConfigurationsAsync(
            new DeleteVpcEndpointServiceConfigurationsRequest { DryRun = true, ServiceIds = [NoService] }, token)),
        Write((ec2, token) => ec2.CreateTagsAsync(CreateTags(NoService), token)),
        Read((ec2, token) => ec2.DescribeSecurityGroupsAsync(new DescribeSecurityGroupsRequest { DryRun = true }, token)),
        Write((ec2, token) => ec2.AuthorizeSecurityGroupIngressAsync(
            new AuthorizeSecurityGroupIngressRequest { DryRun = true, GroupId = NoGroup, IpPermissions = [NoRule()] }, token)),
        Write((ec2, token) => ec2.RevokeSecurityGroupIngressAsync(
            new RevokeSecurityGroupIngressRequest { DryRun = true, GroupId = NoGroup, IpPermissions = [NoRule()] }, token)),
    ];

    private static CreateVpcEndpointRequest CreateEndpoint() => new()
    {
        DryRun = true,
        VpcEndpointType = VpcEndpointType.Interface,
        VpcId = NoVpc,
        ServiceName = NoServiceName,
        SubnetIds = [NoSubnet],
        PrivateDnsEnabled = false,
    };

    private static CreateVpcEndpointServiceConfigurationRequest CreateService() => new()
    {
        DryRun = true,
        NetworkLoadBalancerArns = [NoLoadBalancer],
        AcceptanceRequired = true,
    };

    private static CreateTagsRequest CreateTags(string id) => new([id], [new Tag("plc:trial", "none")]) { DryRun = true };

    private static DeleteTagsRequest DeleteTags(string id) => new() { DryRun = true, Resources = [id], Tags = [new Tag { Key = "plc:trial" }] };

    private static IpPermission NoRule() => new() { IpProtocol = "tcp", FromPort = 443, ToPort = 443, Ipv4Ranges = [new IpRange { CidrIp = "192.0.2.0/32" }] };
}
