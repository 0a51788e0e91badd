using static PrivateLinkConsole.Clouds.Alibaba.AlibabaPermissionTrial;

namespace PrivateLinkConsole.Clouds.Alibaba;

/// <summary>Every action that the console uses on each side, with a request that is well-formed and about nothing.</summary>
internal static class AlibabaPermissionTrials
{
    private const string PrivateLink = "privatelink";
    private const string Vpc = "vpc";
    private const string Ecs = "ecs";
    private const string NoVpc = "vpc-plctrial0000000000000";
    private const string NoVSwitch = "vsw-plctrial0000000000000";
    private const string NoZone = "plc-trial-a";
    private const string NoGroup = "sg-plctrial00000000000000";
    private const string NoEndpoint = "ep-plctrial00000000000000";
    private const string NoService = "epsrv-plctrial00000000000";
    private const string NoServiceName = "com.aliyuncs.privatelink.cn-hangzhou.epsrv-plctrial00000000000";
    private const string NoAccount = "1000000000000001";

    public static IReadOnlyList<AlibabaPermissionTrial> Consumer { get; } =
    [
        Read(PrivateLink, (alibaba, token) => alibaba.Privatelink.ListVpcEndpointServicesByEndUserAsync(new() { MaxResults = 1 }, token)),
        Read(PrivateLink, (alibaba, token) => alibaba.Privatelink.ListVpcEndpointsAsync(new() { MaxResults = 1 }, token)),
        Read(PrivateLink, (alibaba, token) => alibaba.Privatelink.ListVpcEndpointZonesAsync(new() { EndpointId = NoEndpoint }, token)),
        Read(PrivateLink, (alibaba, token) => alibaba.Privatelink.ListVpcEndpointSecurityGroupsAsync(new() { EndpointId = NoEndpoint }, token)),
        Read(Vpc, (alibaba, token) => alibaba.Vpc.DescribeVpcsAsync(new() { PageSize = 1 }, token)),
        Read(Vpc, (alibaba, token) => alibaba.Vpc.DescribeVSwitchesAsync(new() { PageSize = 1 }, token)),
        Read(Ecs, (alibaba, token) => alibaba.Ecs.DescribeSecurityGroupsAsync(new() { MaxResults = 1 }, token)),
        Read(Ecs, (alibaba, token) => alibaba.Ecs.DescribeSecurityGroupAttributeAsync(new() { SecurityGroupId = NoGroup }, token)),
        Read(Ecs, (alibaba, token) => alibaba.Ecs.DescribeInstancesAsync(new() { InstanceIds = "[\"i-plctrial\"]" }, token)),
        Read(Ecs, (alibaba, token) => alibaba.Ecs.DescribeNetworkInterfacesAsync(new() { NetworkInterfaceId = ["eni-plctrial"] }, token)),
        Write(PrivateLink, (alibaba, token) => alibaba.Privatelink.CreateVpcEndpointAsync(
            new() { DryRun = true, EndpointType = "Interface", ServiceName = NoServiceName, VpcId = NoVpc, SecurityGroupId = [NoGroup] }, token)),
        Write(PrivateLink, (alibaba, token) => alibaba.Privatelink.UpdateVpcEndpointAttributeAsync(new() { DryRun = true, EndpointId = NoEndpoint, EndpointName = "plc-trial" }, token)),
        Write(PrivateLink, (alibaba, token) => alibaba.Privatelink.AddZoneToVpcEndpointAsync(
            new() { DryRun = true, EndpointId = NoEndpoint, ZoneId = NoZone, VSwitchId = NoVSwitch }, token)),
        Write(PrivateLink, (alibaba, token) => alibaba.Privatelink.RemoveZoneFromVpcEndpointAsync(new() { DryRun = true, EndpointId = NoEndpoint, ZoneId = NoZone }, token)),
        Write(PrivateLink, (alibaba, token) => alibaba.Privatelink.AttachSecurityGroupToVpcEndpointAsync(
            new() { DryRun = true, EndpointId = NoEndpoint, SecurityGroupId = NoGroup }, token)),
        Write(PrivateLink, (alibaba, token) => alibaba.Privatelink.DetachSecurityGroupFromVpcEndpointAsync(
            new() { DryRun = true, EndpointId = NoEndpoint, SecurityGroupId = NoGroup }, token)),
        Write(PrivateLink, (alibaba, token) => alibaba.Privatelink.DeleteVpcEndpointAsync(new() { DryRun = true, EndpointId = NoEndpoint }, token)),
        Write(PrivateLink, (alibaba, token) => alibaba.Privatelink.TagResourcesAsync(
            new() { DryRun = true, ResourceType = "vpcendpoint", ResourceId = [NoEndpoint], Tag = [new() { Key = "plc:trial", Value = "none" }] }, token)),
        Write(PrivateLink, (alibaba, token) => alibaba.Privatelink.UntagResourcesAsync(
            new() { DryRun = true, ResourceType = "vpcendpoint", ResourceId = [NoEndpoint], TagKey = ["plc:trial"] }, token)),
        // ECS gives these no DryRun.
        Untried("ecs:CreateSecurityGroup"),
        Untried("ecs:AuthorizeSecurityGroup"),
        Untried("ecs:AuthorizeSecurityGroupEgress"),
    ];

    public static IReadOnlyList<AlibabaPermissionTrial> Provider { get; } =
    [
        Read(PrivateLink, (alibaba, token) => alibaba.Privatelink.ListVpcEndpointServicesAsync(new() { MaxResults = 1 }, token)),
        Read(PrivateLink, (alibaba, token) => alibaba.Privatelink.ListVpcEndpointServiceUsersAsync(new() { ServiceId = NoService }, token)),
        Read(PrivateLink, (alibaba, token) => alibaba.Privatelink.ListVpcEndpointServiceResourcesAsync(new() { ServiceId = NoService }, token)),
        Read(PrivateLink, (alibaba, token) => alibaba.Privatelink.ListVpcEndpointConnectionsAsync(new() { MaxResults = 1 }, token)),
        Write(PrivateLink, (alibaba, token) => alibaba.Privatelink.CreateVpcEndpointServiceAsync(new() { DryRun = true, AutoAcceptEnabled = false, ServiceResourceType = "nlb" }, token)),
        Write(PrivateLink, (alibaba, token) => alibaba.Privatelink.AddUserToVpcEndpointServiceAsync(
            new() { DryRun = true, ServiceId = NoService, UserId = NoAccount }, token)),
        Write(PrivateLink, (alibaba, token) => alibaba.Privatelink.RemoveUserFromVpcEndpointServiceAsync(
            new() { DryRun = true, ServiceId = NoService, UserId = NoAccount }, token)),
        Write(PrivateLink, (alibaba, token) => alibaba.Privatelink.EnableVpcEndpointConnectionAsync(new() { DryRun = true, ServiceId = NoService, EndpointId = NoEndpoint }, token)),
        Write(PrivateLink, (alibaba, token) => alibaba.Privatelink.DisableVpcEndpointConnectionAsync(new() { DryRun = true, ServiceId = NoService, EndpointId = NoEndpoint }, token)),
        Write(PrivateLink, (alibaba, token) => alibaba.Privatelink.DetachResourceFromVpcEndpointServiceAsync(
            new() { DryRun = true, ServiceId = NoService, ResourceId = "nlb-plctrial", ResourceType = "nlb", ZoneId = NoZone }, token)),
        Write(PrivateLink, (alibaba, token) => alibaba.Privatelink.DeleteVpcEndpointServiceAsync(new() { DryRun = true, ServiceId = NoService }, token)),
        Write(PrivateLink, (alibaba, token) => alibaba.Privatelink.TagResourcesAsync(
            new() { DryRun = true, ResourceType = "vpcendpointservice", ResourceId = [NoService], Tag = [new() { Key = "plc:trial", Value = "none" }] }, token)),
        Read(Ecs, (alibaba, token) => alibaba.Ecs.DescribeSecurityGroupsAsync(new() { MaxResults = 1 }, token)),
        Untried("ecs:AuthorizeSecurityGroup"),
        Untried("ecs:RevokeSecurityGroup"),
    ];
}
