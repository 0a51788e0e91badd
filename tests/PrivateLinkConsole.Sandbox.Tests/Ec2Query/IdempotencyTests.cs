using Amazon.EC2;
using Amazon.EC2.Model;
using Xunit;
using static PrivateLinkConsole.Sandbox.Tests.Cloud;

namespace PrivateLinkConsole.Sandbox.Tests.Ec2Query;

/// <summary>Client tokens, on both calls that have them.</summary>
public sealed class IdempotencyTests
{
    [Fact]
    public async Task CreateEndpoint_SameToken_MakesOneEndpoint()
    {
        await using var cloud = await StartAsync();
        var service = await cloud.ServiceAsync();
        var request = await cloud.RequestAsync(service.ServiceName);
        request.ClientToken = "plc-1";
        var first = await cloud.Consumer.CreateVpcEndpointAsync(request, Token);
        var again = await cloud.Consumer.CreateVpcEndpointAsync(request, Token);
        Assert.Equal("plc-1", again.ClientToken);
        Assert.Equal(first.VpcEndpoint.VpcEndpointId, again.VpcEndpoint.VpcEndpointId);
        Assert.Single((await cloud.Consumer.DescribeVpcEndpointsAsync(new DescribeVpcEndpointsRequest(), Token)).VpcEndpoints);

        request.PrivateDnsEnabled = null;
        await Refusal.OfAsync("IdempotentParameterMismatch", 400, () => cloud.Consumer.CreateVpcEndpointAsync(request, Token));
        request.ClientToken = new string('x', 65);
        await Refusal.OfAsync("InvalidClientToken", 400, () => cloud.Consumer.CreateVpcEndpointAsync(request, Token));
    }

    [Fact]
    public async Task CreateEndpoint_TokenOlderThanADay_MakesAnother()
    {
        await using var cloud = await StartAsync();
        var service = await cloud.ServiceAsync();
        var request = await cloud.RequestAsync(service.ServiceName);
        request.ClientToken = "plc-1";
        var first = await cloud.Consumer.CreateVpcEndpointAsync(request, Token);
        await cloud.AdvanceAsync(TimeSpan.FromHours(25).TotalSeconds);
        var later = await cloud.Consumer.CreateVpcEndpointAsync(request, Token);
        Assert.NotEqual(first.VpcEndpoint.VpcEndpointId, later.VpcEndpoint.VpcEndpointId);
    }

    [Fact]
    public async Task CreateService_SameToken_MakesOneService()
    {
        await using var cloud = await StartAsync();
        var request = new CreateVpcEndpointServiceConfigurationRequest { NetworkLoadBalancerArns = [Arn], ClientToken = "plc-2" };
        var first = await cloud.Provider.CreateVpcEndpointServiceConfigurationAsync(request, Token);
        var again = await cloud.Provider.CreateVpcEndpointServiceConfigurationAsync(request, Token);
        Assert.Equal(first.ServiceConfiguration.ServiceId, again.ServiceConfiguration.ServiceId);
        request.AcceptanceRequired = false;
        await Refusal.OfAsync("IdempotentParameterMismatch", 400, () => cloud.Provider.CreateVpcEndpointServiceConfigurationAsync(request, Token));
    }

    [Fact]
    public async Task CreateEndpoint_SameTokenOfAnotherAccount_IsItsOwn()
    {
        await using var cloud = await StartAsync();
        var service = await cloud.ServiceAsync();
        var request = await cloud.RequestAsync(service.ServiceName);
        request.ClientToken = "shared";
        await cloud.Consumer.CreateVpcEndpointAsync(request, Token);
        var subnet = (await cloud.Provider.DescribeSubnetsAsync(new() { Filters = [new("availability-zone-id", ["usw2-az1"])] }, Token)).Subnets[0];
        (request.VpcId, request.SubnetIds) = (subnet.VpcId, [subnet.SubnetId]);
        var made = await cloud.Provider.CreateVpcEndpointAsync(request, Token);
        Assert.Equal("111111111111", made.VpcEndpoint.OwnerId);
    }

    [Fact]
    public async Task CreateEndpoint_SameTokenSixteenTimesAtOnce_MakesOneEndpoint()
    {
        await using var cloud = await StartAsync();
        var service = await cloud.ServiceAsync();
        var request = await cloud.RequestAsync(service.ServiceName);
        request.ClientToken = "race";
        var made = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => cloud.Consumer.CreateVpcEndpointAsync(request, Token)));
        Assert.Single(made.Select(m => m.VpcEndpoint.VpcEndpointId).Distinct());
    }

    [Fact]
    public async Task CreateEndpoint_TokenOfOneThatIsGone_MakesAnother()
    {
        await using var cloud = await StartAsync();
        var service = await cloud.ServiceAsync();
        var request = await cloud.RequestAsync(service.ServiceName);
        request.ClientToken = "t";
        var first = (await cloud.Consumer.CreateVpcEndpointAsync(request, Token)).VpcEndpoint.VpcEndpointId;
        await cloud.Consumer.DeleteVpcEndpointsAsync(new() { VpcEndpointIds = [first] }, Token);
        await cloud.AdvanceAsync(1000);
        Assert.NotEqual(first, (await cloud.Consumer.CreateVpcEndpointAsync(request, Token)).VpcEndpoint.VpcEndpointId);
    }
}
