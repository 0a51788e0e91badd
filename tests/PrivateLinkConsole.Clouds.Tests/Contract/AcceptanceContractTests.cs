using PrivateLinkConsole.Clouds.Tests.Stubs;
using PrivateLinkConsole.Core.Clouds;
using PrivateLinkConsole.Sandbox;
using Xunit;

namespace PrivateLinkConsole.Clouds.Tests.Contract;

/// <summary>Contracts between two accounts, of tokens and of private DNS: no emulator but our own keeps them.</summary>
public sealed class AcceptanceContractTests(SandboxTarget sandbox) : IClassFixture<SandboxTarget>
{
    private readonly ContractTarget target = sandbox.Target;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Create_SameTokenAgain_IsTheSameEndpoint()
    {
        var order = await NewOrderAsync();

        var first = await target.Endpoints.CreateEndpointAsync(order, Stop);
        var second = await target.Endpoints.CreateEndpointAsync(order, Stop);

        Assert.Equal(first.Id, second.Id);
        Assert.Single((await target.Endpoints.ListEndpointsAsync(new EndpointFilter(RowTag: order.Tags["plc:row"]), null, Stop)).Items);
    }

    [Fact]
    public async Task Create_SameTokenOtherWish_IsOurBug()
    {
        var order = await NewOrderAsync();
        await target.Endpoints.CreateEndpointAsync(order, Stop);

        var failure = await Assert.ThrowsAsync<CloudException>(() =>
            target.Endpoints.CreateEndpointAsync(order with { SubnetIds = [], SecurityGroupIds = [] }, Stop));

        Assert.Equal(("IdempotentParameterMismatch", CloudErrorKind.OurBug), (failure.Code, failure.Kind));
    }

    [Fact]
    public async Task Accept_FromRequestToAvailable_IsSeenOnBothSidesAndMayBeRepeated()
    {
        var order = await NewOrderAsync();
        var made = await target.Endpoints.CreateEndpointAsync(order, Stop);
        Assert.Equal((CloudEndpointState.PendingAcceptance, "pendingAcceptance"), (made.State, made.RawState));
        var asked = await ConnectionAsync(order, made.Id);
        Assert.Equal((CloudEndpointState.PendingAcceptance, KnownAccounts.Consumer), (asked.State, asked.OwnerAccountId));

        await target.Services.AcceptAsync(asked.ServiceId, made.Id, Stop);
        await target.Services.AcceptAsync(asked.ServiceId, made.Id, Stop);
        Assert.Equal(CloudEndpointState.Pending, (await EndpointAsync(made.Id)).State);
        await target.SettleAsync(Stop);
        await target.Services.AcceptAsync(asked.ServiceId, made.Id, Stop);

        Assert.Equal(CloudEndpointState.Available, (await EndpointAsync(made.Id)).State);
        Assert.Equal(CloudEndpointState.Available, (await ConnectionAsync(order, made.Id)).State);
    }

    [Fact]
    public async Task Reject_ThenAccept_IsRejectedAndAnError()
    {
        var order = await NewOrderAsync();
        var made = await target.Endpoints.CreateEndpointAsync(order, Stop);
        var service = (await ConnectionAsync(order, made.Id)).ServiceId;

        await target.Services.RejectAsync(service, made.Id, Stop);

        Assert.Equal(CloudEndpointState.Rejected, (await EndpointAsync(made.Id)).State);
        await Assert.ThrowsAsync<CloudException>(() => target.Services.AcceptAsync(service, made.Id, Stop));
    }

    [Fact]
    public async Task FindService_AccountNotAllowed_IsNull()
    {
        var service = await target.NewServiceAsync(acceptanceRequired: true, privateDnsName: null, Stop);
        await target.Services.DisallowAsync(service.ServiceId, target.Consumer.AccountId, Stop);

        Assert.Null(await target.Endpoints.FindServiceAsync(service.ServiceName, Stop));
    }

    [Fact]
    public async Task Delete_UnknownEndpoint_IsNotFound()
    {
        var failure = await Assert.ThrowsAsync<CloudException>(() => target.Endpoints.DeleteEndpointAsync("vpce-0fffffffffffffff0", Stop));

        Assert.Equal(CloudErrorKind.NotFound, failure.Kind);
    }

    [Fact]
    public async Task DeleteService_EndpointStillThere_IsBusy()
    {
        var order = await NewOrderAsync();
        var made = await target.Endpoints.CreateEndpointAsync(order, Stop);
        var service = (await ConnectionAsync(order, made.Id)).ServiceId;

        var failure = await Assert.ThrowsAsync<CloudException>(() => target.Services.DeleteServiceAsync(service, Stop));

        Assert.Equal(("ExistingVpcEndpointConnections", CloudErrorKind.Busy), (failure.Code, failure.Kind));
    }

    [Fact]
    public async Task ListEndpoints_ManyIdsOneAbsent_GivesTheOthers()
    {
        var order = await NewOrderAsync();
        var made = await target.Endpoints.CreateEndpointAsync(order, Stop);

        var page = await target.Endpoints.ListEndpointsAsync(new EndpointFilter(["vpce-0fffffffffffffff0", made.Id]), null, Stop);

        Assert.Equal(made.Id, Assert.Single(page.Items).Id);
    }

    [Fact]
    public async Task PrivateDns_AfterTheNameIsVerified_IsSwitchedOn()
    {
        var dns = $"db-{Guid.NewGuid():N}.example.com";
        var service = await target.NewServiceAsync(acceptanceRequired: false, dns, Stop);
        await VerifyAsync(service.ServiceId, dns);
        var order = await target.NewOrderAsync(service, Stop);
        await target.Networks.EnableDnsAsync(order.VpcId, Stop);
        var made = await target.Endpoints.CreateEndpointAsync(order, Stop);
        await target.SettleAsync(Stop);

        await target.Endpoints.ModifyEndpointAsync(made.Id, new EndpointChange(PrivateDnsEnabled: true), Stop);
        await target.SettleAsync(Stop);

        Assert.True((await EndpointAsync(made.Id)).PrivateDnsEnabled);
        Assert.Equal("verified", (await target.Endpoints.FindServiceAsync(service.ServiceName, Stop))!.PrivateDnsVerification);
    }

    [Fact]
    public async Task AssumeRole_WithItsExternalIdOnly_IsThatAccount()
    {
        const string role = "arn:aws:iam::333333333333:role/PrivateLinkConsole";
        await sandbox.ControlAsync("roles", new { arn = role, externalId = "ext-1" }, Stop);

        var me = await Identity(role, "ext-1").WhoAmIAsync(Stop);
        var failure = await Assert.ThrowsAsync<CloudException>(() => Identity(role, "ext-2").WhoAmIAsync(Stop));

        Assert.Equal(("333333333333", "arn:aws:sts::333333333333:assumed-role/PrivateLinkConsole/plc"), (me.AccountId, me.Principal));
        Assert.Equal(("AssumeRole", "AccessDenied", CloudErrorKind.Identity), (failure.Operation, failure.Code, failure.Kind));
    }

    [Fact]
    public async Task Ambient_InTheSandbox_IsTheConsolesOwnAccount()
    {
        var access = new CloudAccess("ca-ambient", CloudProvider.Aws, KnownAccounts.Console, new CloudCredentials.Ambient());

        Assert.Equal(KnownAccounts.Console, (await target.Cloud.Aws.Identity(access, TestCloud.Region).WhoAmIAsync(Stop)).AccountId);
    }

    [Fact]
    public async Task CheckPermissions_NothingDenied_AllTrialsAreAllowed()
    {
        var checks = await target.Identity.CheckPermissionsAsync(AccountSide.Consumer, Stop);

        Assert.All(checks.Where(HasDryRun), check => Assert.True(check.Allowed, $"{check.Action}: {check.Message}"));
    }

    private static bool HasDryRun(PermissionCheck check) =>
        check.Action.StartsWith("ec2:", StringComparison.Ordinal) && check.Action != "ec2:ModifyVpcAttribute";

    private ICloudIdentity Identity(string role, string externalId) =>
        target.Cloud.Aws.Identity(
            new CloudAccess("ca-role", CloudProvider.Aws, "333333333333", new CloudCredentials.AssumeRole(role, externalId)), TestCloud.Region);

    private async Task<EndpointOrder> NewOrderAsync() =>
        await target.NewOrderAsync(await target.NewServiceAsync(acceptanceRequired: true, privateDnsName: null, Stop), Stop);

    private async Task<CloudEndpoint> EndpointAsync(string id) =>
        Assert.Single((await target.Endpoints.ListEndpointsAsync(new EndpointFilter([id]), null, Stop)).Items);

    private async Task<CloudConnection> ConnectionAsync(EndpointOrder order, string endpointId)
    {
        var page = await target.Services.ListConnectionsAsync([order.ServiceName.Split('.')[^1]], null, Stop);
        return page.Items.Single(connection => connection.EndpointId == endpointId);
    }

    private async Task VerifyAsync(string serviceId, string dnsName)
    {
        var service = Assert.Single((await target.Services.ListServicesAsync(new ServiceFilter([serviceId]), null, Stop)).Items);
        var record = service.Verification!;
        Assert.Equal("pendingVerification", record.State);
        await sandbox.ControlAsync("dns-txt", new { name = $"{record.TxtName}.{dnsName}", value = record.TxtValue }, Stop);
        await target.Services.StartPrivateDnsVerificationAsync(serviceId, Stop);
        await target.SettleAsync(Stop);
    }
}
