using PrivateLinkConsole.Core.Clouds;
using PrivateLinkConsole.Core.DnsBindings;
using PrivateLinkConsole.Core.PrivateEndpoints;
using PrivateLinkConsole.Core.Projects;
using PrivateLinkConsole.Core.Refusals;
using PrivateLinkConsole.TestKit;
using Xunit;

namespace PrivateLinkConsole.Core.Tests.DnsBindings;

/// <summary>A private link bound to an endpoint, over the real Route 53 client and the sandbox (E17 to E20, E29).</summary>
public sealed class DnsBindingTests(PostgresServer postgres) : IClassFixture<PostgresServer>
{
    private static readonly string[] Writes = ["CreateHostedZone", "ChangeResourceRecordSets", "AssociateVPCWithHostedZone", "DeleteHostedZone"];

    [Fact]
    public async Task Apply_NewZone_EndsActive_WithOneZoneAndTheAlias()
    {
        await using var bench = await DnsBench.StartAsync();

        await bench.ApplyAsync();
        await bench.Console.UntilAsync(bench.EndpointId, EndpointStatus.Active);

        var view = await bench.ViewAsync();
        var zone = Assert.Single(await bench.ZonesAsync());
        var record = await bench.RecordAsync(zone.ZoneId);
        Assert.Equal(new CloudAlias(view.DnsNames[0].Name, view.DnsNames[0].HostedZoneId!), record!.Alias);
        Assert.Equal(bench.Link, view.Host);
        Assert.Equal(1, await bench.Console.CountAsync("CreateHostedZone"));
        var tags = await (await bench.ConsumerDnsAsync()).ReadZoneTagsAsync(zone.ZoneId, default);
        Assert.Equal(view.Bindings[0].Id, tags["plc:row"]);
    }

    // An empty zone hides the public name, and no name may lead to an endpoint that takes no connections.
    [Fact]
    public async Task Apply_BeforeTheEndpointIsAvailable_WaitsWithoutACall()
    {
        await using var bench = await DnsBench.StartAsync(available: false);

        await bench.ApplyAsync();
        await bench.Console.StepAsync();
        Assert.Equal(0, await bench.Console.CountAsync("CreateHostedZone"));

        await bench.Console.UntilAsync(bench.EndpointId, EndpointStatus.Active);
        var requests = (await bench.Console.RequestsAsync()).Select(request => request.Operation).ToList();
        Assert.True(requests.IndexOf("CreateHostedZone") > requests.IndexOf("AcceptVpcEndpointConnections"));
    }

    // E29: the endpoint serves all clusters of the location; a later one needs its record only.
    [Fact]
    public async Task Apply_SecondCluster_NeedsOnlyItsRecord()
    {
        await using var bench = await DnsBench.StartAsync();
        await bench.ApplyAsync();
        await bench.Console.UntilAsync(bench.EndpointId, EndpointStatus.Active);
        var second = await bench.Console.ZillizAsync("images", port: 19531);

        var offered = await bench.Records.ListAsync(bench.Console.Admin, bench.Console.Project, bench.EndpointId, default);
        Assert.Null(Assert.Single(offered, one => one.ClusterId == second.Id).Binding);
        await bench.ApplyAsync(new DnsBindingInput { ClusterIds = [second.Id] });
        await bench.UntilAsync(DnsBindingStatus.Ready, index: 1);

        Assert.Single(await bench.Console.LiveServicesAsync());
        Assert.Single(await bench.Console.LiveEndpointsAsync());
        Assert.Single(await bench.ZonesAsync(second.PrivateLink));
        Assert.Equal(EndpointStatus.Active, (await bench.ViewAsync()).Status);
    }

    [Fact]
    public async Task Delete_Endpoint_RemovesRecordThenZoneThenEndpoint()
    {
        await using var bench = await DnsBench.StartAsync();
        await bench.ApplyAsync();
        await bench.Console.UntilAsync(bench.EndpointId, EndpointStatus.Active);

        await bench.Console.Get<EndpointRemoval>().DeleteAsync(bench.Console.Admin, bench.Console.Project, bench.EndpointId, false, null, default);
        await bench.Console.UntilGoneAsync(bench.EndpointId);

        var order = (await bench.Console.RequestsAsync()).Select(request => request.Operation).ToList();
        Assert.True(order.LastIndexOf("ChangeResourceRecordSets") < order.IndexOf("DeleteHostedZone"));
        Assert.True(order.IndexOf("DeleteHostedZone") < order.IndexOf("DeleteVpcEndpoints"));
        Assert.Empty(await (await bench.ConsumerDnsAsync()).ListZonesAsync(default));
        Assert.Empty(await bench.Console.LiveEndpointsAsync());
    }

    [Fact]
    public async Task Remove_Binding_BacksOut_AndTheEndpointWaitsForItsAdmin()
    {
        await using var bench = await DnsBench.StartAsync();
        var id = Assert.Single(await bench.ApplyAsync());
        await bench.Console.UntilAsync(bench.EndpointId, EndpointStatus.Active);

        await bench.Records.RemoveAsync(bench.Console.Admin, bench.Console.Project, bench.EndpointId, id, default);
        await bench.Console.UntilAsync(async () => (await bench.ViewAsync()).Bindings.Count == 0);

        Assert.Empty(await bench.ZonesAsync());
        var view = await bench.ViewAsync();
        Assert.Equal((EndpointStatus.Pending, WizardStep.Dns), (view.Status, view.EditStep));
        Assert.Equal(StatusReasonKind.DnsRecordNotMade, view.Reason.Kind);
    }

    // F06, F01, F03, F04: whatever becomes of the reply, there is one zone in the end.
    [Theory]
    [InlineData("CreateHostedZone", "lostReply", true)]
    [InlineData("CreateHostedZone", "error500", false)]
    [InlineData("CreateHostedZone", "error500", true)]
    [InlineData("CreateHostedZone", "throttle", false)]
    [InlineData("ChangeResourceRecordSets", "lostReply", true)]
    [InlineData("ChangeResourceRecordSets", "throttle", false)]
    public async Task Apply_CloudFailsOnce_EndsWithOneZoneAndOneRecord(string operation, string kind, bool afterApply)
    {
        await using var bench = await DnsBench.StartAsync();
        await bench.Console.FaultAsync(new { operation, kind, times = 1, afterApply });

        await bench.ApplyAsync();
        await bench.Console.UntilAsync(bench.EndpointId, EndpointStatus.Active);

        Assert.Single(await (await bench.ConsumerDnsAsync()).ListZonesAsync(default));
        Assert.Single(await bench.ZonesAsync());
    }

    // F23: a record that somebody changed, a zone that somebody deleted.
    [Fact]
    public async Task RecordChangedOutside_IsNoticedAndPutRight()
    {
        await using var bench = await DnsBench.StartAsync();
        await bench.ApplyAsync();
        await bench.Console.UntilAsync(bench.EndpointId, EndpointStatus.Active);
        var zone = (await bench.ZonesAsync())[0].ZoneId;
        var other = new CloudRecord(bench.Link, "A", null, 60, ["192.0.2.7"]);
        await (await bench.ConsumerDnsAsync()).ChangeRecordsAsync(zone, [new RecordChange(RecordChangeKind.Put, other)], default);

        await bench.Console.UntilAsync(async () => (await bench.RecordAsync(zone))!.Alias is not null);
        await bench.Console.UntilAsync(bench.EndpointId, EndpointStatus.Active);

        var events = await bench.Console.Get<EndpointReading>().EventsAsync(bench.Console.Admin, bench.Console.Project, bench.EndpointId, default);
        Assert.Contains(events, line => line.Kind == EndpointEventKind.DnsRecordLost);
    }

    [Fact]
    public async Task ZoneDeletedOutside_IsMadeAnew()
    {
        await using var bench = await DnsBench.StartAsync();
        await bench.ApplyAsync();
        await bench.Console.UntilAsync(bench.EndpointId, EndpointStatus.Active);
        var dns = await bench.ConsumerDnsAsync();
        var zone = (await bench.ZonesAsync())[0].ZoneId;
        await dns.ChangeRecordsAsync(zone, [new RecordChange(RecordChangeKind.Remove, (await bench.RecordAsync(zone))!)], default);
        await dns.DeleteZoneAsync(zone, default);

        await bench.Console.UntilAsync(async () => (await bench.ZonesAsync()).Any(one => one.ZoneId != zone));
        await bench.Console.UntilAsync(bench.EndpointId, EndpointStatus.Active);

        Assert.NotNull(await bench.RecordAsync((await bench.ZonesAsync())[0].ZoneId));
    }

    [Fact]
    public async Task WholeLife_PostgreSql_EndsWithNothingLeft()
    {
        await using var bench = await DnsBench.StartAsync(await postgres.CreateDatabaseAsync());
        await bench.ApplyAsync();
        await bench.Console.UntilAsync(bench.EndpointId, EndpointStatus.Active);

        await bench.Console.Get<EndpointRemoval>().DeleteAsync(bench.Console.Admin, bench.Console.Project, bench.EndpointId, false, null, default);
        await bench.Console.UntilGoneAsync(bench.EndpointId);

        Assert.Empty(await (await bench.ConsumerDnsAsync()).ListZonesAsync(default));
    }

    // R4, R7: nothing can be read, so a person runs the commands and says so.
    [Fact]
    public async Task Apply_VendorsSideWithoutAccount_IsConfirmedByThePerson()
    {
        await using var bench = await DnsBench.StartAsync(available: false);
        var console = bench.Console;
        var vendor = await console.ZillizAsync("vendors", vendorService: $"com.amazonaws.vpce.us-west-2.vpce-svc-0123456789abcdef0");
        var id = await console.CreateAsync(vendor, dns: true, network: await console.NetworkAsync("by-hand", connected: false));
        await console.Get<EndpointConnections>().AcceptAsync(console.Admin, console.Project, id, new("vpce-0123456789abcdef0"), false, default);
        await console.Get<EndpointConnections>().ConfirmAcceptanceAsync(console.Admin, console.Project, id, default);
        Assert.Equal((EndpointStatus.Pending, WaitsFor.Vendor, WizardStep.Link), await StateAsync());

        await console.Get<Core.Clusters.ClusterEditing>().UpdateAsync(console.Admin, console.Project, vendor.Id, new(PrivateLink: "in01-0123.aws-us-west-2.vectordb.zillizcloud.com"), default);
        Assert.Equal((EndpointStatus.Pending, WaitsFor.Admin, WizardStep.Dns), await StateAsync());
        var binding = Assert.Single(await bench.Records.ApplyAsync(console.Admin, console.Project, id, new DnsBindingInput { ClusterIds = [vendor.Id], Mode = EndpointMode.Self }, default));
        await bench.Records.ConfirmAsync(console.Admin, console.Project, id, binding, default);

        var view = await console.ViewAsync(id);
        Assert.Equal(EndpointStatus.Active, view.Status);
        Assert.Equal(console.Admin.Name, view.Bindings[0].ConfirmedBy);

        async Task<(EndpointStatus, WaitsFor, WizardStep?)> StateAsync()
        {
            var now = await console.ViewAsync(id);
            return (now.Status, now.WaitsFor, now.EditStep);
        }
    }

    // Whoever runs the commands himself is watched: what he made is found by its name.
    [Fact]
    public async Task Apply_Self_IsSeenWhenThePersonMadeIt()
    {
        await using var bench = await DnsBench.StartAsync();
        await bench.ApplyAsync(new DnsBindingInput { Mode = EndpointMode.Self });
        await bench.Console.StepAsync();
        Assert.Equal(DnsBindingStatus.Waiting, (await bench.BindingAsync()).Status);

        var zone = await bench.StrangersZoneAsync(bench.Link);
        var view = await bench.ViewAsync();
        var record = CloudRecord.AliasOf(bench.Link, WantedRecords.Target(view.DnsNames)!);
        await (await bench.ConsumerDnsAsync()).ChangeRecordsAsync(zone.Id, [new RecordChange(RecordChangeKind.Put, record)], default);
        await bench.Console.UntilAsync(bench.EndpointId, EndpointStatus.Active);

        Assert.False((await bench.BindingAsync()).ZoneIsOurs);
        Assert.Equal(1, (await bench.Console.RequestsAsync()).Count(request => request.Operation == Writes[0]));
    }

    [Fact]
    public async Task Apply_Viewer_IsForbidden()
    {
        await using var bench = await DnsBench.StartAsync();
        var viewer = await bench.Console.MemberAsync(ProjectRole.Viewer);

        await Assert.ThrowsAsync<ForbiddenException>(() =>
            bench.Records.ApplyAsync(viewer, bench.Console.Project, bench.EndpointId, new DnsBindingInput { ClusterIds = [bench.Cluster.Id] }, default));
    }
}
