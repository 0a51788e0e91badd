using PrivateLinkConsole.Core.Clouds;
using PrivateLinkConsole.Core.DnsBindings;
using PrivateLinkConsole.Core.Fields;
using PrivateLinkConsole.Core.PrivateEndpoints;
using PrivateLinkConsole.Core.Refusals;
using PrivateLinkConsole.Core.Tests.Bench;
using Xunit;

namespace PrivateLinkConsole.Core.Tests.DnsBindings;

/// <summary>F27, F29: what is in the way is named with its owner before anything is written; a chosen zone is left as it was found.</summary>
public sealed class DnsConflictTests
{
    [Fact]
    public async Task NewZone_OneOfThatNameAnswersInTheVpc_IsNamedWithItsOwner_BeforeAnyWrite()
    {
        await using var bench = await DnsBench.StartAsync();
        var there = await bench.StrangersZoneAsync(bench.Link);
        var before = await bench.Console.CountAsync("CreateHostedZone");

        var error = Assert.Single((await Assert.ThrowsAsync<InvalidInputException>(() => bench.ApplyAsync())).Errors);

        Assert.Equal("zone-exists", error.Code);
        Assert.Equal(there.Id, error.Suggestion);
        Assert.Contains(there.Id, FieldTexts.Format(error), StringComparison.Ordinal);
        Assert.Contains(ConsoleBench.ConsumerAccount, FieldTexts.Format(error), StringComparison.Ordinal);
        await bench.Console.StepAsync();
        Assert.Equal(before, await bench.Console.CountAsync("CreateHostedZone"));
        Assert.Empty((await bench.ViewAsync()).Bindings);
    }

    [Fact]
    public async Task ExistingZone_OfTheSameName_IsUsed_AndLeftStanding()
    {
        await using var bench = await DnsBench.StartAsync();
        var there = await bench.StrangersZoneAsync(bench.Link);

        var id = Assert.Single(await bench.ApplyAsync(new DnsBindingInput { HostedZoneId = there.Id }));
        await bench.Console.UntilAsync(bench.EndpointId, EndpointStatus.Active);
        await bench.Records.RemoveAsync(bench.Console.Admin, bench.Console.Project, bench.EndpointId, id, default);
        await bench.Console.UntilAsync(async () => (await bench.ViewAsync()).Bindings.Count == 0);

        Assert.Null(await bench.RecordAsync(there.Id));
        Assert.Equal(there.Id, Assert.Single(await bench.ZonesAsync()).ZoneId);
    }

    [Fact]
    public async Task ExistingZone_Parent_NeedsConfirmation()
    {
        await using var bench = await DnsBench.StartAsync();
        var parent = await bench.StrangersZoneAsync(bench.Link[(bench.Link.IndexOf('.', StringComparison.Ordinal) + 1)..]);

        var error = Assert.Single((await Assert.ThrowsAsync<InvalidInputException>(() => bench.ApplyAsync(new DnsBindingInput { HostedZoneId = parent.Id }))).Errors);
        Assert.Equal("parent", error.Code);
        await bench.ApplyAsync(new DnsBindingInput { HostedZoneId = parent.Id, ParentConfirmed = true });
        await bench.Console.UntilAsync(bench.EndpointId, EndpointStatus.Active);

        Assert.NotNull((await bench.RecordAsync(parent.Id))!.Alias);
    }

    [Fact]
    public async Task ExistingRecord_NeedsConfirmation_AndComesBackWhenTheBindingGoes()
    {
        await using var bench = await DnsBench.StartAsync();
        var there = await bench.StrangersZoneAsync(bench.Link);
        var before = new CloudRecord(bench.Link, "A", null, 300, ["192.0.2.7"]);
        await (await bench.ConsumerDnsAsync()).ChangeRecordsAsync(there.Id, [new RecordChange(RecordChangeKind.Put, before)], default);

        var error = Assert.Single((await Assert.ThrowsAsync<InvalidInputException>(() => bench.ApplyAsync(new DnsBindingInput { HostedZoneId = there.Id }))).Errors);
        Assert.Equal("record-exists", error.Code);
        var id = Assert.Single(await bench.ApplyAsync(new DnsBindingInput { HostedZoneId = there.Id, ReplacementConfirmed = true }));
        await bench.Console.UntilAsync(bench.EndpointId, EndpointStatus.Active);
        await bench.Records.RemoveAsync(bench.Console.Admin, bench.Console.Project, bench.EndpointId, id, default);
        await bench.Console.UntilAsync(async () => (await bench.ViewAsync()).Bindings.Count == 0);

        Assert.Equal(["192.0.2.7"], (await bench.RecordAsync(there.Id))!.Values);
    }

    [Theory]
    [InlineData("Z0000000000000", "unknown")]
    [InlineData("/hostedzone/Z1YSA3EXCYUU9Z", "wrong-form")]
    [InlineData("z1ysa3excyuu9z", "case")]
    public async Task ExistingZone_WrongId_IsRefusedAtItsField(string zoneId, string code)
    {
        await using var bench = await DnsBench.StartAsync();

        var refusal = await Assert.ThrowsAsync<InvalidInputException>(() => bench.ApplyAsync(new DnsBindingInput { HostedZoneId = zoneId }));

        Assert.Equal(code, Assert.Single(refusal.Errors).Code);
        Assert.Equal(0, await bench.Console.CountAsync("ChangeResourceRecordSets"));
    }

    [Fact]
    public async Task ExistingZone_OfAnotherAccount_IsSharedByAuthorization_AndTheDoorIsClosedAgain()
    {
        await using var bench = await DnsBench.StartAsync();
        var owner = await bench.ProviderDnsAsync();
        var networks = await bench.Console.Get<Core.Projects.CloudDoor>().NetworksAsync(bench.Console.ProviderAccountRow, ConsoleBench.Region, default);
        var theirs = new CloudVpcReference((await networks.ListAsync(default))[0].Id, ConsoleBench.Region);
        var zone = await bench.StrangersZoneAsync(bench.Link, owner, theirs);

        var id = Assert.Single(await bench.ApplyAsync(new DnsBindingInput { HostedZoneId = zone.Id, ZoneCloudAccountId = bench.Console.ProviderAccountRow }));
        await bench.Console.UntilAsync(bench.EndpointId, EndpointStatus.Active);
        await bench.Console.UntilAsync(async () => await bench.Console.CountAsync("DeleteVPCAssociationAuthorization") == 1);
        Assert.Contains(await bench.VpcAsync(), (await owner.FindZoneAsync(zone.Id, default))!.Vpcs);

        await bench.Records.RemoveAsync(bench.Console.Admin, bench.Console.Project, bench.EndpointId, id, default);
        await bench.Console.UntilAsync(async () => (await bench.ViewAsync()).Bindings.Count == 0);
        Assert.Equal([theirs], (await owner.FindZoneAsync(zone.Id, default))!.Vpcs);
    }
}
