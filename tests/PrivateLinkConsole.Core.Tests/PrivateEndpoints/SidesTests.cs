using PrivateLinkConsole.Core.Clouds;
using PrivateLinkConsole.Core.PrivateEndpoints;
using PrivateLinkConsole.Core.PrivateEndpoints.Wizard;
using PrivateLinkConsole.Core.Projects;
using PrivateLinkConsole.Core.Refusals;
using PrivateLinkConsole.Core.Tests.Bench;
using Xunit;

namespace PrivateLinkConsole.Core.Tests.PrivateEndpoints;

/// <summary>R1, R4: the service side ours or the vendor's, with and without a connected consumer account.</summary>
public sealed class SidesTests
{
    [Fact]
    public async Task SelfMade_WithoutConsumerAccount_IsFollowedByOurServiceSide()
    {
        await using var bench = await ConsoleBench.StartAsync();
        var id = await DraftAsync(bench, (await bench.ClusterAsync()).Id);
        var network = await bench.NetworkAsync(connected: false);
        await bench.Get<EndpointCreation>().SubmitAsync(bench.Admin, bench.Project, id, network, default);
        Assert.Equal(EndpointStatus.NotConfigured, (await bench.ViewAsync(id)).Status);

        // The command can be copied once the service is ready and lets the account in.
        await bench.UntilAsync(async () => (await HandoffAsync(bench, id)).ServiceName is not null);
        var created = await RunCommandAsync(bench, id, network);
        await bench.UntilAsync(async () => (await bench.Get<EndpointReading>().ConnectionsAsync(bench.Admin, bench.Project, id, default)).Count == 1);

        await bench.Get<EndpointConnections>().AcceptAsync(bench.Admin, bench.Project, id, new AcceptStepInput(created.Id), strangerConfirmed: false, default);
        await bench.UntilAsync(id, EndpointStatus.Active);

        // Deleting closes our door; the endpoint itself belongs to an account that we cannot enter.
        await bench.Get<EndpointRemoval>().DeleteAsync(bench.Admin, bench.Project, id, false, null, default);
        await bench.UntilGoneAsync(id);
        Assert.Empty(await bench.LiveServicesAsync());
    }

    [Fact]
    public async Task SelfMade_WithConsumerAccount_TheTaggedEndpointIsOfferedAndNeverTakenByItself()
    {
        await using var bench = await ConsoleBench.StartAsync();
        var id = await DraftAsync(bench, (await bench.ClusterAsync()).Id);
        var network = (await bench.NetworkAsync()) with { Mode = EndpointMode.Self };
        await bench.Get<EndpointCreation>().SubmitAsync(bench.Admin, bench.Project, id, network, default);
        await bench.UntilAsync(async () => (await HandoffAsync(bench, id)).ServiceName is not null);
        var created = await RunCommandAsync(bench, id, network);

        await bench.UntilAsync(async () => (await bench.ViewAsync(id)).OfferedEndpointId == created.Id);
        Assert.Null((await bench.ViewAsync(id)).VpcEndpointId);

        await bench.Get<EndpointConnections>().AcceptAsync(bench.Admin, bench.Project, id, new AcceptStepInput(created.Id), false, default);
        await bench.UntilAsync(id, EndpointStatus.Active);
        Assert.True((await bench.ViewAsync(id)).Managed);
    }

    [Fact]
    public async Task Vendor_WithConsumerAccount_SeesTheAcceptanceByItself_AndNeverWritesToTheService()
    {
        await using var bench = await ConsoleBench.StartAsync();
        var service = await VendorServiceAsync(bench);
        var cluster = await bench.ClusterAsync("bought", vendor: true, vendorService: service.ServiceName);

        var id = await bench.CreateAsync(cluster, network: await bench.NetworkAsync(zones: service.ZoneIds));
        await bench.UntilAsync(id, EndpointStatus.Pending);
        var view = await bench.ViewAsync(id);
        Assert.Equal(WaitsFor.Vendor, view.WaitsFor);
        Assert.Equal(StatusReasonKind.WaitingForVendor, view.Reason.Kind);

        await (await bench.ProviderAsync()).AcceptAsync(service.ServiceId, view.VpcEndpointId!, default);
        await bench.UntilAsync(id, EndpointStatus.Active);

        await bench.Get<EndpointRemoval>().DeleteAsync(bench.Admin, bench.Project, id, false, null, default);
        await bench.UntilGoneAsync(id);
        Assert.Single(await bench.LiveServicesAsync());
        Assert.Equal(0, await bench.CountAsync("DeleteVpcEndpointServiceConfigurations"));
    }

    [Fact]
    public async Task Vendor_WithoutConsumerAccount_FollowsWhatAPersonSays_AndAPastedAnswerVerifies()
    {
        await using var bench = await ConsoleBench.StartAsync();
        var service = await VendorServiceAsync(bench);
        var cluster = await bench.ClusterAsync("bought", privateDnsName: "db.vendor.example.com", vendor: true, vendorService: service.ServiceName);
        var id = await DraftAsync(bench, cluster.Id);
        await bench.Get<EndpointCreation>().SubmitAsync(bench.Admin, bench.Project, id, await bench.NetworkAsync(connected: false), default);
        Assert.Equal(EndpointStatus.NotConfigured, (await bench.ViewAsync(id)).Status);

        const string endpointId = "vpce-0123456789abcdef0";
        await bench.Get<EndpointConnections>().AcceptAsync(bench.Admin, bench.Project, id, new AcceptStepInput(endpointId), false, default);
        Assert.Equal(WizardStep.Accept, (await bench.ViewAsync(id)).EditStep);
        await bench.Get<EndpointConnections>().ConfirmAcceptanceAsync(bench.Admin, bench.Project, id, default);
        Assert.Equal(WizardStep.Dns, (await bench.ViewAsync(id)).EditStep);
        await bench.Get<EndpointDns>().SetAsync(bench.Admin, bench.Project, id, DnsWish.PersonEnables, default);
        var active = await bench.ViewAsync(id);
        Assert.Equal(EndpointStatus.Active, active.Status);
        Assert.Equal(StatusReasonKind.ReadyNotChecked, active.Reason.Kind);

        var answer = $$"""{"VpcEndpoints":[{"VpcEndpointId":"{{endpointId}}","State":"available","ServiceName":"{{service.ServiceName}}","PrivateDnsEnabled":true,"OwnerId":"222222222222"}]}""";
        await bench.Get<EndpointHandoffs>().PasteAnswerAsync(bench.Admin, bench.Project, id, answer, default);
        var verified = await bench.ViewAsync(id);
        Assert.Equal(StatusReasonKind.Ready, verified.Reason.Kind);
        Assert.Equal(bench.Admin.Name, verified.ReportedBy);
    }

    [Fact] // F26
    public async Task Accept_EndpointOfAnotherService_IsRefusedBeforeAnyWrite()
    {
        await using var bench = await ConsoleBench.StartAsync();
        var other = await VendorServiceAsync(bench);
        var network = await bench.NetworkAsync(zones: other.ZoneIds);
        var stranger = await (await bench.ConsumerAsync()).CreateEndpointAsync(
            new EndpointOrder("t", other.ServiceName, network.VpcId, network.SubnetIds, network.SecurityGroupIds, false, new Dictionary<string, string>()), default);
        var id = await DraftAsync(bench, (await bench.ClusterAsync()).Id);
        await bench.Get<EndpointCreation>().SubmitAsync(bench.Admin, bench.Project, id, network with { Mode = EndpointMode.Self }, default);
        await bench.UntilAsync(async () => (await HandoffAsync(bench, id)).ServiceName is not null);

        var refused = await Assert.ThrowsAsync<InvalidInputException>(() =>
            bench.Get<EndpointConnections>().AcceptAsync(bench.Admin, bench.Project, id, new AcceptStepInput(stranger.Id), false, default));

        Assert.Equal("wrong-service", Assert.Single(refused.Errors).Code);
        Assert.Equal(0, await bench.CountAsync("AcceptVpcEndpointConnections"));
    }

    [Fact]
    public async Task Accept_EndpointOfAnotherRow_IsNotOfferedAndNotTaken()
    {
        await using var bench = await ConsoleBench.StartAsync();
        var cluster = await bench.ClusterAsync();
        var first = await bench.CreateAsync(cluster, accept: false);
        await bench.UntilAsync(first, EndpointStatus.Pending);
        var made = (await bench.ViewAsync(first)).VpcEndpointId!;
        var second = await DraftAsync(bench, cluster.Id);
        await bench.Get<EndpointCreation>().SubmitAsync(bench.Admin, bench.Project, second, (await bench.NetworkAsync("second")) with { Mode = EndpointMode.Self }, default);
        await bench.UntilAsync(async () => (await bench.Get<EndpointReading>().ConnectionsAsync(bench.Admin, bench.Project, first, default)).Count == 1);

        Assert.Empty(await bench.Get<EndpointReading>().ConnectionsAsync(bench.Admin, bench.Project, second, default));
        var refused = await Assert.ThrowsAsync<InvalidInputException>(() =>
            bench.Get<EndpointConnections>().AcceptAsync(bench.Admin, bench.Project, second, new AcceptStepInput(made), false, default));

        Assert.Equal("taken", Assert.Single(refused.Errors).Code);
    }

    [Fact] // A33–A36, R5
    public async Task PrivateDns_VerifiedName_IsEnabledOnceAvailable()
    {
        await using var bench = await ConsoleBench.StartAsync();
        var cluster = await bench.ClusterAsync(privateDnsName: "orders.db.example.com");
        var id = await bench.CreateAsync(cluster, dns: true);
        await bench.UntilAsync(async () => (await bench.ViewAsync(id)).PrivateDnsNameState == "pendingVerification");
        var registry = bench.Get<Core.Clusters.ClusterRegistry>();
        var named = await registry.GetAsync(bench.Admin, bench.Project, cluster.Id, default);
        await bench.PublishTxtAsync(named.TxtName!, named.TxtValue!);
        await bench.Get<Core.Clusters.ClusterEditing>().CheckPrivateDnsNameAsync(bench.Admin, bench.Project, cluster.Id, default);

        await bench.UntilAsync(id, EndpointStatus.Active);

        var view = await bench.ViewAsync(id);
        Assert.True(view.PrivateDnsEnabled);
        Assert.Equal("orders.db.example.com", view.Host);
        Assert.Equal(1, await bench.CountAsync("ModifyVpcEndpoint"));
    }

    private static async Task<string> DraftAsync(ConsoleBench bench, string clusterId)
    {
        var drafts = bench.Get<EndpointDrafts>();
        var id = await drafts.StartAsync(bench.Admin, bench.Project, clusterId, default);
        await drafts.ConfirmRegionAsync(bench.Admin, bench.Project, id, ConsoleBench.Region, default);
        return id;
    }

    private static Task<Core.Handoff.EndpointHandoff> HandoffAsync(ConsoleBench bench, string id) =>
        bench.Get<EndpointHandoffs>().GetAsync(bench.Admin, bench.Project, id, default);

    /// <summary>What the copied command does: the same call with the same token and tags, by somebody else.</summary>
    private static async Task<CloudEndpoint> RunCommandAsync(ConsoleBench bench, string id, EndpointStepInput network)
    {
        var handoff = await HandoffAsync(bench, id);
        var order = new EndpointOrder(handoff.Token, handoff.ServiceName!, network.VpcId, network.SubnetIds, network.SecurityGroupIds, false, handoff.Tags);
        return await (await bench.ConsumerAsync()).CreateEndpointAsync(order, default);
    }

    private static async Task<CloudService> VendorServiceAsync(ConsoleBench bench)
    {
        var provider = await bench.ProviderAsync();
        var arn = $"arn:aws:elasticloadbalancing:{ConsoleBench.Region}:{ConsoleBench.ProviderAccount}:loadbalancer/net/vendor/aaaaaaaaaaaaaaaa";
        var service = await provider.CreateServiceAsync(new ServiceOrder("vendor", [arn], true, null, new Dictionary<string, string>()), default);
        await provider.AllowAsync(service.ServiceId, ConsoleBench.ConsumerAccount, default);
        await bench.AdvanceAsync(TimeSpan.FromMinutes(5));
        return (await provider.ListServicesAsync(new ServiceFilter(ServiceIds: [service.ServiceId]), null, default)).Items[0];
    }
}
