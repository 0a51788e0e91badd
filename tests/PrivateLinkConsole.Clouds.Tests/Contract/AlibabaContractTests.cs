using PrivateLinkConsole.Core.Clouds;
using PrivateLinkConsole.Sandbox;
using Xunit;

namespace PrivateLinkConsole.Clouds.Tests.Contract;

/// <summary>Contracts between two accounts of Alibaba Cloud, of tokens, zones and changes, kept by our own emulator.</summary>
public sealed class AlibabaContractTests(SandboxTarget sandbox) : IClassFixture<SandboxTarget>
{
    private readonly ContractTarget target = sandbox.Alibaba;

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

        var failure = await Assert.ThrowsAsync<CloudException>(() => target.Endpoints.CreateEndpointAsync(order with { Name = "other" }, Stop));

        Assert.Equal(("IdempotenceSignatureMismatch", CloudErrorKind.OurBug), (failure.Code, failure.Kind));
    }

    [Fact]
    public async Task Create_ReplyLost_IsUnknownAndFoundByItsTag()
    {
        var order = await NewOrderAsync();
        await sandbox.ControlAsync("faults", new[] { new { operation = "CreateVpcEndpoint", kind = "lostReply", times = 1, afterApply = true } }, Stop);

        var failure = await Assert.ThrowsAsync<CloudException>(() => target.Endpoints.CreateEndpointAsync(order, Stop));

        Assert.True(failure.OutcomeUnknown);
        Assert.Single((await target.Endpoints.ListEndpointsAsync(new EndpointFilter(RowTag: order.Tags["plc:row"]), null, Stop)).Items);
    }

    [Fact]
    public async Task Create_NotOnTheWhiteList_IsAnInputAndTheServiceIsNotFound()
    {
        var service = await target.NewServiceAsync(acceptanceRequired: true, privateDnsName: null, Stop);
        var order = await target.NewOrderAsync(service, Stop);
        await target.Services.DisallowAsync(service.ServiceId, target.Consumer.AccountId, Stop);

        var failure = await Assert.ThrowsAsync<CloudException>(() => target.Endpoints.CreateEndpointAsync(order, Stop));

        Assert.Equal(("EndpointServiceNotAuthorized", CloudErrorKind.InvalidInput), (failure.Code, failure.Kind));
        Assert.Null(await target.Endpoints.FindServiceAsync(service.ServiceName, Stop));
    }

    [Fact]
    public async Task Accept_FromRequestToAvailable_IsSeenOnBothSidesAndMayBeRepeated()
    {
        var made = await NewEndpointAsync();
        Assert.Equal((CloudEndpointState.PendingAcceptance, "Active", "Disconnected"), (made.State, made.RawState, made.ConnectionState));
        var asked = await ConnectionAsync(made);
        Assert.Equal((CloudEndpointState.PendingAcceptance, AlibabaAccounts.Consumer), (asked.State, asked.OwnerAccountId));

        await target.Services.AcceptAsync(asked.ServiceId, made.Id, Stop);
        await target.Services.AcceptAsync(asked.ServiceId, made.Id, Stop);
        Assert.Equal(CloudEndpointState.Pending, (await EndpointAsync(made.Id)).State);
        await target.SettleAsync(Stop);
        await target.Services.AcceptAsync(asked.ServiceId, made.Id, Stop);

        var ready = await EndpointAsync(made.Id);
        Assert.Equal((CloudEndpointState.Available, "Connected"), (ready.State, ready.ConnectionState));
        Assert.Equal(CloudEndpointState.Available, (await ConnectionAsync(made)).State);
    }

    [Fact]
    public async Task Reject_AConnection_WaitsForAcceptanceAgain()
    {
        var made = await NewEndpointAsync();
        var service = (await ConnectionAsync(made)).ServiceId;
        await target.Services.RejectAsync(service, made.Id, Stop);
        await target.Services.AcceptAsync(service, made.Id, Stop);
        await target.SettleAsync(Stop);

        await target.Services.RejectAsync(service, made.Id, Stop);
        await target.SettleAsync(Stop);

        Assert.Equal(CloudEndpointState.PendingAcceptance, (await EndpointAsync(made.Id)).State);
    }

    [Fact]
    public async Task Modify_EveryPart_IsDoneAndMayBeRepeated()
    {
        var made = await NewEndpointAsync();
        var vpc = (await target.Networks.FindAsync(made.VpcId, Stop))!;
        var there = Assert.Single(await InterfacesAsync(made.Id));
        var group = await target.Networks.CreateSecurityGroupAsync(
            new SecurityGroupOrder("plc-second", "contract", vpc.Id, 4000, "10.0.0.0/16", ContractTarget.NewTags()), Stop);
        EndpointChange[] changes =
        [
            new() { Name = "renamed", Description = "described" },
            new(AddSecurityGroupIds: [group]),
            new(RemoveSecurityGroupIds: there.SecurityGroupIds),
            new(RemoveSubnetIds: [there.SubnetId]),
            new(AddSubnetIds: [there.SubnetId]),
        ];

        foreach (var change in changes)
        {
            await target.Endpoints.ModifyEndpointAsync(made.Id, change, Stop);
            await target.SettleAsync(Stop);
            await target.Endpoints.ModifyEndpointAsync(made.Id, change, Stop);
            await target.SettleAsync(Stop);
        }

        var changed = await EndpointAsync(made.Id);
        Assert.Equal(("renamed", "described"), (changed.Name, changed.Description));
        Assert.Equal([group], Assert.Single(await InterfacesAsync(made.Id)).SecurityGroupIds);
    }

    [Fact]
    public async Task Delete_StillInAZone_IsBusy()
    {
        var made = await NewEndpointAsync();

        var failure = await Assert.ThrowsAsync<CloudException>(() => target.Endpoints.DeleteEndpointAsync(made.Id, Stop));

        Assert.Equal(("EndpointDependenceViolation", CloudErrorKind.Busy), (failure.Code, failure.Kind));
    }

    [Fact]
    public async Task Delete_UnknownEndpoint_IsNotFound()
    {
        var failure = await Assert.ThrowsAsync<CloudException>(() => target.Endpoints.DeleteEndpointAsync(target.Words.NoEndpoint, Stop));

        Assert.Equal(CloudErrorKind.NotFound, failure.Kind);
    }

    [Fact]
    public async Task Reverse_ToAServiceOfTheCloud_IsConnectedWithoutAnyName()
    {
        var vpc = (await target.Networks.ListAsync(Stop))[0];
        var offer = await target.Endpoints.FindServiceAsync("com.aliyuncs.privatelink.cn-hangzhou.reverse-access", Stop);
        var order = new EndpointOrder(
            $"plc-{Guid.NewGuid():N}-1", offer!.ServiceName, vpc.Id, [vpc.Subnets[0].Id], [vpc.SecurityGroups[0].Id], PrivateDnsEnabled: false, ContractTarget.NewTags())
        {
            Kind = EndpointKind.Reverse,
        };

        var made = await target.Endpoints.CreateEndpointAsync(order, Stop);
        await target.SettleAsync(Stop);

        var ready = await EndpointAsync(made.Id);
        Assert.Equal((CloudEndpointState.Available, EndpointKind.Reverse), (ready.State, ready.Kind));
        Assert.Empty(ready.DnsNames);
    }

    [Fact]
    public async Task AssumeRole_WithItsExternalIdOnly_IsThatAccount()
    {
        const string role = "acs:ram::3333333333333333:role/PrivateLinkConsole";
        await sandbox.ControlAsync("roles", new { arn = role, externalId = "ext-1" }, Stop);

        var me = await Identity(new CloudCredentials.AssumeRole(role, "ext-1")).WhoAmIAsync(Stop);
        var failure = await Assert.ThrowsAsync<CloudException>(() => Identity(new CloudCredentials.AssumeRole(role, "ext-2")).WhoAmIAsync(Stop));

        Assert.Equal("3333333333333333", me.AccountId);
        Assert.Equal(("AssumeRole", CloudErrorKind.Identity), (failure.Operation, failure.Kind));
    }

    [Fact]
    public async Task Ambient_InTheSandbox_IsTheConsolesOwnAccount() =>
        Assert.Equal(AlibabaAccounts.Console, (await Identity(new CloudCredentials.Ambient()).WhoAmIAsync(Stop)).AccountId);

    private ICloudIdentity Identity(CloudCredentials credentials) =>
        target.Ports.Identity(new CloudAccess("ca-role", CloudProvider.Alibaba, "3333333333333333", credentials), target.Region);

    private async Task<EndpointOrder> NewOrderAsync() =>
        await target.NewOrderAsync(await target.NewServiceAsync(acceptanceRequired: true, privateDnsName: null, Stop), Stop);

    /// <summary>At rest, in one zone, waiting for acceptance.</summary>
    private async Task<CloudEndpoint> NewEndpointAsync()
    {
        var made = await target.Endpoints.CreateEndpointAsync(await NewOrderAsync(), Stop);
        await target.SettleAsync(Stop);
        return await EndpointAsync(made.Id);
    }

    private async Task<CloudEndpoint> EndpointAsync(string id) =>
        Assert.Single((await target.Endpoints.ListEndpointsAsync(new EndpointFilter([id]), null, Stop)).Items);

    private Task<IReadOnlyList<CloudNetworkInterface>> InterfacesAsync(string id) =>
        target.Endpoints.ListInterfacesAsync([new EndpointInterfaces(id, [])], Stop);

    private async Task<CloudConnection> ConnectionAsync(CloudEndpoint endpoint)
    {
        var page = await target.Services.ListConnectionsAsync([endpoint.ServiceName.Split('.')[^1]], null, Stop);
        return page.Items.Single(connection => connection.EndpointId == endpoint.Id);
    }
}
