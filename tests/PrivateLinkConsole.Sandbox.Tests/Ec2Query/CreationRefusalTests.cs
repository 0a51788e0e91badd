using Amazon.EC2;
using Amazon.EC2.Model;
using Xunit;
using static PrivateLinkConsole.Sandbox.Tests.Cloud;

namespace PrivateLinkConsole.Sandbox.Tests.Ec2Query;

/// <summary>What CreateVpcEndpoint and ModifyVpcEndpoint refuse, with the cloud's own codes and texts.</summary>
public sealed class CreationRefusalTests : IAsyncLifetime
{
    private Cloud _cloud = null!;
    private ServiceConfiguration _service = null!;

    public async ValueTask InitializeAsync()
    {
        _cloud = await StartAsync();
        _service = await _cloud.ServiceAsync();
    }

    public ValueTask DisposeAsync() => _cloud.DisposeAsync();

    [Fact]
    public async Task Create_SubnetInZoneWithoutService_SaysWhichSubnet()
    {
        var request = await RequestAsync();
        var other = await SubnetAsync("usw2-az4");
        request.SubnetIds = [other];
        var message = await Refusal.OfAsync("InvalidParameter", 400, () => CreateAsync(request));
        Assert.Equal($"The VPC endpoint service {_service.ServiceName} does not support the availability zone of the subnet: {other}.", message);
    }

    [Fact]
    public async Task Create_UnknownServiceName_IsInvalidServiceName()
    {
        var request = await RequestAsync();
        request.ServiceName = "com.amazonaws.vpce.us-west-2.vpce-svc-0123456789abcdef0";
        var message = await Refusal.OfAsync("InvalidServiceName", 400, () => CreateAsync(request));
        Assert.Equal($"The Vpc Endpoint Service '{request.ServiceName}' does not exist", message);
    }

    [Fact]
    public async Task Create_CallerNotAllowed_IsTheSameInvalidServiceName()
    {
        await _cloud.Provider.ModifyVpcEndpointServicePermissionsAsync(
            new() { ServiceId = _service.ServiceId, RemoveAllowedPrincipals = ["arn:aws:iam::222222222222:root"] }, Token);
        var message = await Refusal.OfAsync("InvalidServiceName", 400, async () => await CreateAsync(await RequestAsync()));
        Assert.Equal($"The Vpc Endpoint Service '{_service.ServiceName}' does not exist", message);
    }

    [Fact]
    public async Task Create_ServiceStillPending_Is503Unavailable()
    {
        var young = (await _cloud.Provider.CreateVpcEndpointServiceConfigurationAsync(new() { NetworkLoadBalancerArns = [Arn] }, Token)).ServiceConfiguration;
        await _cloud.Provider.ModifyVpcEndpointServicePermissionsAsync(new() { ServiceId = young.ServiceId, AddAllowedPrincipals = ["*"] }, Token);
        var request = await _cloud.RequestAsync(young.ServiceName);
        await Refusal.OfAsync("Unavailable", 503, () => CreateAsync(request));
        await _cloud.AdvanceAsync(210);
        Assert.NotNull((await CreateAsync(request)).VpcEndpoint);
    }

    [Fact]
    public async Task Create_TwoSubnetsInOneZone_IsDuplicateSubnets()
    {
        var request = await RequestAsync();
        var second = await _cloud.Consumer.CreateSubnetAsync(
            new() { VpcId = request.VpcId, CidrBlock = "172.31.100.0/24", AvailabilityZoneId = "usw2-az1" }, Token);
        request.SubnetIds.Add(second.Subnet.SubnetId);
        await Refusal.OfAsync("DuplicateSubnetsInSameZone", 400, () => CreateAsync(request));
    }

    [Fact]
    public async Task Create_SubnetFull_IsInsufficientFreeAddresses()
    {
        var request = await RequestAsync();
        var small = await _cloud.Consumer.CreateSubnetAsync(new() { VpcId = request.VpcId, CidrBlock = "172.31.100.0/28", AvailabilityZoneId = "usw2-az1" },
            Token);
        request.SubnetIds = [small.Subnet.SubnetId];
        for (var i = 0; i < 11; i++) await CreateAsync(request);
        var subnets = await _cloud.Consumer.DescribeSubnetsAsync(new() { SubnetIds = request.SubnetIds }, Token);
        Assert.Equal(0, subnets.Subnets[0].AvailableIpAddressCount);
        await Refusal.OfAsync("InsufficientFreeAddressesInSubnet", 400, () => CreateAsync(request));
    }

    [Fact]
    public async Task Create_FiftyFirstInVpc_IsLimitExceeded()
    {
        var request = await RequestAsync();
        for (var i = 0; i < 50; i++) await CreateAsync(request);
        await Refusal.OfAsync("VpcEndpointLimitExceeded", 400, () => CreateAsync(request));
    }

    [Theory]
    [InlineData("vpc-0123456789abcdef0", "InvalidVpcID.NotFound")]
    [InlineData("vpc-garbage", "InvalidVpcID.Malformed")]
    public async Task Create_UnknownVpc_IsRefused(string vpc, string code)
    {
        var request = await RequestAsync();
        request.VpcId = vpc;
        await Refusal.OfAsync(code, 400, () => CreateAsync(request));
    }

    [Theory]
    [InlineData("subnet-0123456789abcdef0", "InvalidSubnetID.NotFound")]
    [InlineData("subnet_1", "InvalidSubnetID.Malformed")]
    public async Task Create_UnknownSubnet_IsRefused(string subnet, string code)
    {
        var request = await RequestAsync();
        request.SubnetIds = [subnet];
        await Refusal.OfAsync(code, 400, () => CreateAsync(request));
    }

    [Theory]
    [InlineData("sg-0123456789abcdef0", "InvalidGroup.NotFound")]
    [InlineData("sg1", "InvalidGroupId.Malformed")]
    public async Task Create_UnknownGroup_IsRefused(string group, string code)
    {
        var request = await RequestAsync();
        request.SecurityGroupIds = [group];
        await Refusal.OfAsync(code, 400, () => CreateAsync(request));
    }

    [Fact]
    public async Task Create_GroupAndSubnetOfAnotherVpc_AreInvalidParameters()
    {
        var other = (await _cloud.Consumer.CreateVpcAsync(new() { CidrBlock = "10.9.0.0/16" }, Token)).Vpc;
        var group = await _cloud.Consumer.CreateSecurityGroupAsync(new() { GroupName = "g", Description = "d", VpcId = other.VpcId }, Token);
        var request = await RequestAsync();
        request.SecurityGroupIds = [group.GroupId];
        await Refusal.OfAsync("InvalidParameter", 400, () => CreateAsync(request));
        request = await RequestAsync();
        request.VpcId = other.VpcId;
        await Refusal.OfAsync("InvalidParameter", 400, () => CreateAsync(request));
    }

    [Fact]
    public async Task Create_WithoutType_IsGatewayAndRefused()
    {
        var request = await RequestAsync();
        request.VpcEndpointType = null;
        await Refusal.OfAsync("InvalidParameter", 400, () => CreateAsync(request));
        request.VpcEndpointType = new VpcEndpointType("Nonsense");
        await Refusal.OfAsync("InvalidVpcEndpointType", 400, () => CreateAsync(request));
    }

    [Fact]
    public async Task Create_WithoutGroups_GetsTheDefaultGroup()
    {
        var made = await CreateAsync(await RequestAsync());
        Assert.Equal("default", Assert.Single(made.VpcEndpoint.Groups).GroupName);
    }

    [Fact]
    public async Task Create_DryRun_MakesNothing()
    {
        var request = await RequestAsync();
        request.DryRun = true;
        var message = await Refusal.OfAsync("DryRunOperation", 412, () => CreateAsync(request));
        Assert.Equal("Request would have succeeded, but DryRun flag is set.", message);
        Assert.Null((await _cloud.Consumer.DescribeVpcEndpointsAsync(new DescribeVpcEndpointsRequest(), Token)).VpcEndpoints);
    }

    [Fact]
    public async Task Modify_UnknownOrUnsettled_IsRefused()
    {
        await Refusal.OfAsync("InvalidVpcEndpointId.NotFound", 400, () => ModifyAsync(new() { VpcEndpointId = "vpce-0123456789abcdef0" }));
        await Refusal.OfAsync("InvalidVpcEndpointId.Malformed", 400, () => ModifyAsync(new() { VpcEndpointId = "vpce-1" }));
        var id = (await CreateAsync(await RequestAsync())).VpcEndpoint.VpcEndpointId;
        await _cloud.Provider.RejectVpcEndpointConnectionsAsync(new() { ServiceId = _service.ServiceId, VpcEndpointIds = [id] }, Token);
        await Refusal.OfAsync("IncorrectState", 400, () => ModifyAsync(new() { VpcEndpointId = id, AddSubnetIds = ["subnet-0123456789abcdef0"] }));
    }

    [Fact]
    public async Task Modify_SubnetsAndGroups_SettlesAgain()
    {
        var id = await _cloud.AvailableEndpointAsync(_service);
        var second = await SubnetAsync("usw2-az2");
        var first = (await _cloud.EndpointAsync(id)).SubnetIds[0];
        await ModifyAsync(new() { VpcEndpointId = id, AddSubnetIds = [second] });
        Assert.Equal(State.Pending, (await _cloud.EndpointAsync(id)).State);
        await _cloud.AdvanceAsync(45);
        Assert.Equal([first, second], (await _cloud.EndpointAsync(id)).SubnetIds);
        await ModifyAsync(new() { VpcEndpointId = id, RemoveSubnetIds = [first] });
        await _cloud.AdvanceAsync(45);
        Assert.Single((await _cloud.EndpointAsync(id)).NetworkInterfaceIds);
        var group = (await _cloud.EndpointAsync(id)).Groups[0].GroupId;
        await Refusal.OfAsync("InvalidParameter", 400, () => ModifyAsync(new() { VpcEndpointId = id, RemoveSecurityGroupIds = [group] }));
    }

    private Task<CreateVpcEndpointRequest> RequestAsync() => _cloud.RequestAsync(_service.ServiceName);

    private Task<CreateVpcEndpointResponse> CreateAsync(CreateVpcEndpointRequest request) => _cloud.Consumer.CreateVpcEndpointAsync(request, Token);

    private Task<ModifyVpcEndpointResponse> ModifyAsync(ModifyVpcEndpointRequest request) => _cloud.Consumer.ModifyVpcEndpointAsync(request, Token);

    private async Task<string> SubnetAsync(string zone) =>
        (await _cloud.Consumer.DescribeSubnetsAsync(new() { Filters = [new("availability-zone-id", [zone])] }, Token)).Subnets[0].SubnetId;
}
