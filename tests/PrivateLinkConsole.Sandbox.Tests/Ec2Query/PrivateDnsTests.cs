using Amazon.EC2;
using Amazon.EC2.Model;
using Xunit;
using static PrivateLinkConsole.Sandbox.Tests.Cloud;

namespace PrivateLinkConsole.Sandbox.Tests.Ec2Query;

/// <summary>Private DNS names: proven by the provider, switched on by the consumer.</summary>
public sealed class PrivateDnsTests : IAsyncLifetime
{
    private const string Domain = "tidb.example.com";
    private Cloud _cloud = null!;

    public async ValueTask InitializeAsync() => _cloud = await StartAsync();

    public ValueTask DisposeAsync() => _cloud.DisposeAsync();

    [Fact]
    public async Task Verification_RecordPublished_IsVerified()
    {
        var service = await _cloud.ServiceAsync(privateName: Domain);
        var claim = service.PrivateDnsNameConfiguration;
        Assert.Equal((DnsNameState.PendingVerification, "TXT"), (claim.State, claim.Type));
        await VerifyAsync(service);
        Assert.Equal(DnsNameState.Failed, await StateAsync(service));
        await _cloud.PostAsync("dns-txt", new { name = $"{claim.Name}.example.com.", value = claim.Value });
        await VerifyAsync(service);
        Assert.Equal(DnsNameState.Verified, await StateAsync(service));
    }

    [Fact]
    public async Task Verification_NoPrivateName_IsRefused()
    {
        var service = await _cloud.ServiceAsync();
        Assert.Null(service.PrivateDnsNameConfiguration?.Name);
        await Refusal.OfAsync("InvalidParameter", 400, () => VerifyAsync(service));
    }

    [Fact]
    public async Task Enable_AllConditionsMet_AddsTheName()
    {
        var service = await VerifiedAsync();
        var id = await _cloud.AvailableEndpointAsync(service);
        await EnableAsync(id);
        Assert.Equal(State.Pending, (await _cloud.EndpointAsync(id)).State);
        await _cloud.AdvanceAsync(45);
        var endpoint = await _cloud.EndpointAsync(id);
        Assert.Equal((State.Available, true), (endpoint.State, endpoint.PrivateDnsEnabled));
        Assert.Equal(Domain, endpoint.DnsEntries[^1].DnsName);
    }

    [Fact]
    public async Task Enable_ServiceWithoutPrivateName_IsRefused()
    {
        var service = await _cloud.ServiceAsync();
        var id = await _cloud.AvailableEndpointAsync(service);
        var message = await Refusal.OfAsync("InvalidParameter", 400, () => EnableAsync(id));
        Assert.Equal($"Private DNS can't be enabled because the service {service.ServiceName} does not provide a private DNS name.", message);
    }

    [Fact]
    public async Task Enable_NameNotVerified_IsRefused()
    {
        var service = await _cloud.ServiceAsync(privateName: Domain);
        var id = await _cloud.AvailableEndpointAsync(service);
        Assert.Contains("not verified", await Refusal.OfAsync("InvalidParameter", 400, () => EnableAsync(id)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Enable_NotYetAccepted_IsRefused()
    {
        var service = await VerifiedAsync();
        var request = await _cloud.RequestAsync(service.ServiceName);
        var id = (await _cloud.Consumer.CreateVpcEndpointAsync(request, Token)).VpcEndpoint.VpcEndpointId;
        Assert.Contains("accepted", await Refusal.OfAsync("InvalidParameter", 400, () => EnableAsync(id)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("enableDnsSupport")]
    [InlineData("enableDnsHostnames")]
    public async Task Enable_VpcAttributeOff_IsRefused(string attribute)
    {
        var service = await VerifiedAsync();
        var id = await _cloud.AvailableEndpointAsync(service);
        var vpc = (await _cloud.EndpointAsync(id)).VpcId;
        var change = new ModifyVpcAttributeRequest { VpcId = vpc };
        if (attribute == "enableDnsSupport") change.EnableDnsSupport = false;
        else change.EnableDnsHostnames = false;
        await _cloud.Consumer.ModifyVpcAttributeAsync(change, Token);
        var message = await Refusal.OfAsync("InvalidParameter", 400, () => EnableAsync(id));
        Assert.Equal($"Enabling private DNS requires both enableDnsSupport and enableDnsHostnames VPC attributes set to true for {vpc}", message);
    }

    [Fact]
    public async Task Enable_SecondEndpointInVpc_IsConflict()
    {
        var service = await VerifiedAsync();
        var first = await _cloud.AvailableEndpointAsync(service);
        var second = await _cloud.AvailableEndpointAsync(service);
        await EnableAsync(first);
        var message = await Refusal.OfAsync("InvalidParameter", 400, () => EnableAsync(second));
        var vpc = (await _cloud.EndpointAsync(first)).VpcId;
        Assert.Equal($"private-dns-enabled cannot be set because there is already a conflicting DNS domain for {Domain} in the VPC {vpc}", message);
    }

    [Fact]
    public async Task ModifyService_NewOrNoPrivateName_StartsOver()
    {
        var service = await VerifiedAsync();
        await _cloud.Provider.ModifyVpcEndpointServiceConfigurationAsync(new() { ServiceId = service.ServiceId, PrivateDnsName = "other.example.com" }, Token);
        Assert.Equal(DnsNameState.PendingVerification, await StateAsync(service));
        await _cloud.Provider.ModifyVpcEndpointServiceConfigurationAsync(new() { ServiceId = service.ServiceId, RemovePrivateDnsName = true }, Token);
        Assert.Null(await StateAsync(service));
    }

    private async Task<ServiceConfiguration> VerifiedAsync()
    {
        var service = await _cloud.ServiceAsync(privateName: Domain);
        await _cloud.PostAsync("dns-txt", new { name = $"{service.PrivateDnsNameConfiguration.Name}.{Domain}",
            value = service.PrivateDnsNameConfiguration.Value });
        await VerifyAsync(service);
        return service;
    }

    private Task<StartVpcEndpointServicePrivateDnsVerificationResponse> VerifyAsync(ServiceConfiguration service) =>
        _cloud.Provider.StartVpcEndpointServicePrivateDnsVerificationAsync(new() { ServiceId = service.ServiceId }, Token);

    private Task<ModifyVpcEndpointResponse> EnableAsync(string id) =>
        _cloud.Consumer.ModifyVpcEndpointAsync(new() { VpcEndpointId = id, PrivateDnsEnabled = true }, Token);

    private async Task<DnsNameState?> StateAsync(ServiceConfiguration service) => (await _cloud.Provider.DescribeVpcEndpointServiceConfigurationsAsync(
        new() { ServiceIds = [service.ServiceId] }, Token)).ServiceConfigurations[0].PrivateDnsNameConfiguration?.State;
}
