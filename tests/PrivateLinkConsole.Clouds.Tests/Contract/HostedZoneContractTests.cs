using PrivateLinkConsole.Clouds.Tests.Stubs;
using PrivateLinkConsole.Core.Clouds;
using Xunit;

namespace PrivateLinkConsole.Clouds.Tests.Contract;

/// <summary>Contracts of references, of conflicts and between two accounts: no emulator but our own keeps them.</summary>
public sealed class HostedZoneContractTests(SandboxTarget sandbox) : IClassFixture<SandboxTarget>
{
    private readonly ContractTarget target = sandbox.Target;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private IPrivateDns Dns => target.PrivateDns;

    [Fact]
    public async Task Create_SameReferenceAgain_IsTheSameZone()
    {
        var order = await target.NewZoneOrderAsync(Stop);

        var first = await Dns.CreateZoneAsync(order, Stop);
        var second = await Dns.CreateZoneAsync(order, Stop);

        Assert.Equivalent(first, second, strict: true);
    }

    [Fact]
    public async Task Create_ReplyLostAfterTheZoneWasMade_IsUnknownAndFoundByItsReference()
    {
        var order = await target.NewZoneOrderAsync(Stop);
        await sandbox.ControlAsync("faults", new[] { new { operation = "CreateHostedZone", kind = "lostReply", times = 1, afterApply = true } }, Stop);

        var failure = await Assert.ThrowsAsync<CloudException>(() => Dns.CreateZoneAsync(order, Stop));

        Assert.Equal(("CreateHostedZone", "ConnectionLost", CloudErrorKind.Transient, true), (failure.Operation, failure.Code, failure.Kind, failure.OutcomeUnknown));
        var found = await Dns.FindZoneByReferenceAsync(order.Name, order.CallerReference, Stop);
        Assert.Equal(found!.Id, (await Dns.CreateZoneAsync(order, Stop)).Id);
    }

    [Fact]
    public async Task Create_SecondOfTheNameOnOneVpc_IsInput()
    {
        var order = await target.NewZoneOrderAsync(Stop);
        await Dns.CreateZoneAsync(order, Stop);

        var failure = await Assert.ThrowsAsync<CloudException>(() => Dns.CreateZoneAsync(order with { CallerReference = "another" }, Stop));

        Assert.Equal(("ConflictingDomainExists", CloudErrorKind.InvalidInput), (failure.Code, failure.Kind));
    }

    [Fact]
    public async Task Associate_AssociatedAlready_IsNoError()
    {
        var order = await target.NewZoneOrderAsync(Stop);
        var zone = await Dns.CreateZoneAsync(order, Stop);
        await target.SettleAsync(Stop);

        await Dns.AssociateVpcAsync(zone.Id, order.Vpc, Stop);

        Assert.Equal([order.Vpc], (await Dns.FindZoneAsync(zone.Id, Stop))!.Vpcs);
    }

    [Fact]
    public async Task Associate_VpcWithAnotherZoneOfTheName_IsInput()
    {
        var order = await target.NewZoneOrderAsync(Stop);
        await Dns.CreateZoneAsync(order, Stop);
        var elsewhere = await target.VpcAsync("eu-central-1", Stop);
        var other = await Dns.CreateZoneAsync(order with { CallerReference = $"plc-{Guid.NewGuid():N}-1", Vpc = elsewhere }, Stop);
        await target.SettleAsync(Stop);

        var failure = await Assert.ThrowsAsync<CloudException>(() => Dns.AssociateVpcAsync(other.Id, order.Vpc, Stop));

        Assert.Equal(("ConflictingDomainExists", CloudErrorKind.InvalidInput), (failure.Code, failure.Kind));
        Assert.Contains(order.Vpc.VpcId, failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Associate_AnotherAccountsVpc_NeedsTheOwnersPermission()
    {
        var zone = await Dns.CreateZoneAsync(await target.NewZoneOrderAsync(Stop), Stop);
        var guest = target.Cloud.Aws.PrivateDns(target.Provider);
        var vpc = new CloudVpcReference((await target.Cloud.Aws.Networks(target.Provider, TestCloud.Region).ListAsync(Stop))[0].Id, TestCloud.Region);

        var refused = await Assert.ThrowsAsync<CloudException>(() => guest.AssociateVpcAsync(zone.Id, vpc, Stop));
        Assert.Equal(("NotAuthorizedException", CloudErrorKind.Identity), (refused.Code, refused.Kind));

        await Dns.AuthorizeVpcAsync(zone.Id, vpc, Stop);
        await Dns.AuthorizeVpcAsync(zone.Id, vpc, Stop);
        await guest.AssociateVpcAsync(zone.Id, vpc, Stop);
        await Dns.WithdrawAuthorizationAsync(zone.Id, vpc, Stop);
        await Dns.WithdrawAuthorizationAsync(zone.Id, vpc, Stop);
        await target.SettleAsync(Stop);

        Assert.Contains(vpc, (await Dns.FindZoneAsync(zone.Id, Stop))!.Vpcs);
        Assert.Contains(new CloudZoneOfVpc(zone.Id, zone.Name, target.Consumer.AccountId), await guest.ListZonesOfVpcAsync(vpc, Stop));
    }

    [Fact]
    public async Task Disassociate_NotAssociated_IsNotFound()
    {
        var zone = await Dns.CreateZoneAsync(await target.NewZoneOrderAsync(Stop), Stop);

        var failure = await Assert.ThrowsAsync<CloudException>(async () =>
            await Dns.DisassociateVpcAsync(zone.Id, await target.VpcAsync("eu-west-1", Stop), Stop));

        Assert.Equal(("VPCAssociationNotFound", CloudErrorKind.NotFound), (failure.Code, failure.Kind));
    }

    [Fact]
    public async Task ChangeRecords_OneOfTwoIsWrong_ChangesNothing()
    {
        var zone = await Dns.CreateZoneAsync(await target.NewZoneOrderAsync(Stop), Stop);
        await target.SettleAsync(Stop);
        RecordChange[] changes =
        [
            new(RecordChangeKind.Put, CloudRecord.Cname($"ok.{zone.Name}", "x.example.net", 60)),
            new(RecordChangeKind.Remove, CloudRecord.Cname($"absent.{zone.Name}", "x.example.net", 60)),
        ];

        var failure = await Assert.ThrowsAsync<CloudException>(() => Dns.ChangeRecordsAsync(zone.Id, changes, Stop));

        Assert.Equal(("InvalidChangeBatch", CloudErrorKind.NotFound), (failure.Code, failure.Kind));
        Assert.Equal(2, (await Dns.ListRecordsAsync(zone.Id, Stop)).Count);
    }

    [Fact]
    public async Task ChangeRecords_UntilAllNameServersHaveThem_IsNotInSync()
    {
        var zone = await Dns.CreateZoneAsync(await target.NewZoneOrderAsync(Stop), Stop);
        await target.SettleAsync(Stop);

        var change = await Dns.ChangeRecordsAsync(
            zone.Id, [new(RecordChangeKind.Put, CloudRecord.Cname($"a.{zone.Name}", "x.example.net", 60))], Stop);

        Assert.False(await Dns.IsInSyncAsync(change, Stop));
        await target.SettleAsync(Stop);
        Assert.True(await Dns.IsInSyncAsync(change, Stop));
    }
}
