using PrivateLinkConsole.Clouds.Tests.Stubs;
using PrivateLinkConsole.Core.Clouds;
using Xunit;

namespace PrivateLinkConsole.Clouds.Tests.Contract;

/// <summary>What the rest of the product relies on from private zones, for each emulator of Route 53.</summary>
public sealed class PrivateDnsContractTests(SandboxTarget sandbox, MotoTarget moto) : IClassFixture<SandboxTarget>, IClassFixture<MotoTarget>
{
    private const string OtherRegion = "eu-central-1";
    private const string NoZone = "Z0000000000000000000X";

    public static TheoryData<string> All => ["sandbox", "moto"];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(All))]
    public async Task Zone_FromCreateToDelete_IsFoundEveryWay(string name)
    {
        var target = await TargetAsync(name);
        var dns = target.PrivateDns;
        var order = await target.NewZoneOrderAsync(Stop);

        var made = await dns.CreateZoneAsync(order, Stop);

        Assert.Matches("^[A-Z0-9]+$", made.Id);
        Assert.Equal((order.Name, order.CallerReference, order.Comment), (made.Name, made.CallerReference, made.Comment));
        Assert.Equal([order.Vpc], made.Vpcs);
        Assert.Equivalent(made, await dns.FindZoneAsync(made.Id, Stop));
        Assert.Equivalent(made, await dns.FindZoneByReferenceAsync(order.Name, order.CallerReference, Stop));
        Assert.Null(await dns.FindZoneByReferenceAsync(order.Name, "another", Stop));
        Assert.Contains(await dns.ListZonesAsync(Stop), zone => zone.Id == made.Id && zone.Name == order.Name);
        Assert.Contains(new CloudZoneOfVpc(made.Id, order.Name, target.Consumer.AccountId), await dns.ListZonesOfVpcAsync(order.Vpc, Stop));

        await dns.DeleteZoneAsync(made.Id, Stop);
        await target.SettleAsync(Stop);

        Assert.Null(await dns.FindZoneAsync(made.Id, Stop));
        Assert.Null(await dns.FindZoneByReferenceAsync(order.Name, order.CallerReference, Stop));
        Assert.DoesNotContain(await dns.ListZonesOfVpcAsync(order.Vpc, Stop), zone => zone.ZoneId == made.Id);
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task Tags_OfAZone_AreReadAsWritten(string name)
    {
        var target = await TargetAsync(name);
        var zone = await target.PrivateDns.CreateZoneAsync(await target.NewZoneOrderAsync(Stop), Stop);
        var tags = ContractTarget.NewTags();

        await target.PrivateDns.TagZoneAsync(zone.Id, tags, Stop);
        await target.PrivateDns.TagZoneAsync(zone.Id, new Dictionary<string, string> { ["環境"] = "a & b = <c>/é" }, Stop);

        var read = await target.PrivateDns.ReadZoneTagsAsync(zone.Id, Stop);
        Assert.Equal(tags["plc:row"], read["plc:row"]);
        Assert.Equal("a & b = <c>/é", read["環境"]);
        Assert.Equal(4, read.Count);
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task Records_PutTwiceAndRemoved_StandOnceAndAreGone(string name)
    {
        var target = await TargetAsync(name);
        var dns = target.PrivateDns;
        var zone = await dns.CreateZoneAsync(await target.NewZoneOrderAsync(Stop), Stop);
        var endpoint = await NewEndpointAsync(target);
        CloudRecord[] records =
        [
            CloudRecord.AliasOf(zone.Name, endpoint),
            CloudRecord.Cname($"*.{zone.Name}", endpoint.DnsName, 60),
            new($"a.{zone.Name}", "A", null, 300, ["10.0.0.1", "10.0.0.2"]),
        ];

        foreach (var _ in (int[])[1, 2])
            await dns.ChangeRecordsAsync(zone.Id, [.. records.Select(record => new RecordChange(RecordChangeKind.Put, record))], Stop);
        await target.SettleAsync(Stop);

        var listed = await dns.ListRecordsAsync(zone.Id, Stop);
        Assert.Equal(["NS", "SOA"], listed.Where(record => record.Name == zone.Name && record.Type is "NS" or "SOA").Select(record => record.Type).Order());
        Assert.Equal(2 + records.Length, listed.Count);
        Assert.All(records, record => Assert.Equivalent(record, listed.Single(other => other.Name == record.Name && other.Type == record.Type), strict: true));

        var change = await dns.ChangeRecordsAsync(zone.Id, [.. records.Select(record => new RecordChange(RecordChangeKind.Remove, record))], Stop);
        Assert.Matches("^[A-Z0-9]+$", change);
        await target.SettleAsync(Stop);

        Assert.True(await dns.IsInSyncAsync(change, Stop));
        Assert.Equal(2, (await dns.ListRecordsAsync(zone.Id, Stop)).Count);
        await dns.DeleteZoneAsync(zone.Id, Stop);
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task Records_OutsideTheZone_AreRefused(string name)
    {
        var target = await TargetAsync(name);
        var dns = target.PrivateDns;
        var zone = await dns.CreateZoneAsync(await target.NewZoneOrderAsync(Stop), Stop);
        var foreign = new RecordChange(RecordChangeKind.Put, CloudRecord.Cname("a.other.example.org", "x.example.net", 60));

        var failure = await Assert.ThrowsAsync<CloudException>(() => dns.ChangeRecordsAsync(zone.Id, [foreign], Stop));

        Assert.Equal(("InvalidChangeBatch", CloudErrorKind.InvalidInput), (failure.Code, failure.Kind));
        Assert.Contains("not permitted", failure.Message, StringComparison.Ordinal);
        Assert.Equal(2, (await dns.ListRecordsAsync(zone.Id, Stop)).Count);
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task Vpcs_SecondOneComesAndGoes_TheLastStays(string name)
    {
        var target = await TargetAsync(name);
        var dns = target.PrivateDns;
        var order = await target.NewZoneOrderAsync(Stop);
        var zone = await dns.CreateZoneAsync(order, Stop);
        var second = await target.VpcAsync(OtherRegion, Stop);

        await dns.AssociateVpcAsync(zone.Id, second, Stop);
        await target.SettleAsync(Stop);
        Assert.Equal([second, order.Vpc], (await dns.FindZoneAsync(zone.Id, Stop))!.Vpcs.OrderBy(vpc => vpc.Region, StringComparer.Ordinal));
        Assert.Contains(await dns.ListZonesOfVpcAsync(second, Stop), other => other.ZoneId == zone.Id);

        await dns.DisassociateVpcAsync(zone.Id, second, Stop);
        await target.SettleAsync(Stop);
        Assert.Equal([order.Vpc], (await dns.FindZoneAsync(zone.Id, Stop))!.Vpcs);
        var failure = await Assert.ThrowsAsync<CloudException>(() => dns.DisassociateVpcAsync(zone.Id, order.Vpc, Stop));
        Assert.Equal(("LastVPCAssociation", CloudErrorKind.InvalidInput), (failure.Code, failure.Kind));
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task DeleteZone_WithARecord_IsNotEmpty(string name)
    {
        var target = await TargetAsync(name);
        var dns = target.PrivateDns;
        var zone = await dns.CreateZoneAsync(await target.NewZoneOrderAsync(Stop), Stop);
        await dns.ChangeRecordsAsync(zone.Id, [new(RecordChangeKind.Put, CloudRecord.Cname($"a.{zone.Name}", "x.example.net", 60))], Stop);
        await target.SettleAsync(Stop);

        var failure = await Assert.ThrowsAsync<CloudException>(() => dns.DeleteZoneAsync(zone.Id, Stop));

        Assert.Equal(("HostedZoneNotEmpty", CloudErrorKind.InvalidInput, false), (failure.Code, failure.Kind, failure.OutcomeUnknown));
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task UnknownZone_AnyCall_IsNotFound(string name)
    {
        var dns = (await TargetAsync(name)).PrivateDns;
        Func<Task>[] calls =
        [
            () => dns.DeleteZoneAsync(NoZone, Stop),
            () => dns.ListRecordsAsync(NoZone, Stop),
            () => dns.ChangeRecordsAsync(NoZone, [new(RecordChangeKind.Put, CloudRecord.Cname("a.example.com", "b.example.com", 60))], Stop),
        ];

        Assert.Null(await dns.FindZoneAsync(NoZone, Stop));
        foreach (var call in calls)
        {
            var failure = await Assert.ThrowsAsync<CloudException>(call);
            Assert.Equal(("NoSuchHostedZone", CloudErrorKind.NotFound, false), (failure.Code, failure.Kind, failure.OutcomeUnknown));
        }
    }

    /// <summary>Something an alias may point at: Route 53 looks for it.</summary>
    private static async Task<CloudAlias> NewEndpointAsync(ContractTarget target)
    {
        var service = await target.NewServiceAsync(acceptanceRequired: false, privateDnsName: null, Stop);
        var made = await target.Endpoints.CreateEndpointAsync(await target.NewOrderAsync(service, Stop), Stop);
        await target.SettleAsync(Stop);
        var names = Assert.Single((await target.Endpoints.ListEndpointsAsync(new EndpointFilter([made.Id]), null, Stop)).Items).DnsNames;
        return new CloudAlias(names[0].Name, names[0].HostedZoneId!);
    }

    private Task<ContractTarget> TargetAsync(string name) => name switch
    {
        "sandbox" => Task.FromResult(sandbox.Target),
        "moto" => moto.ReadyAsync(Stop),
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, null),
    };
}
