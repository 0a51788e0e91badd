using PrivateLinkConsole.Clouds.Tests.Stubs;
using PrivateLinkConsole.Core.Clouds;
using Xunit;

namespace PrivateLinkConsole.Clouds.Tests.Contract;

/// <summary>What the rest of the product relies on, for each cloud and emulator: a new provider adds a row to <see cref="All"/>.</summary>
public sealed class ProviderContractTests(SandboxTarget sandbox, MotoTarget moto) : IClassFixture<SandboxTarget>, IClassFixture<MotoTarget>
{
    public static TheoryData<string> All => ["sandbox", "moto", "sandbox-alibaba"];

    /// <summary>Those with names in DNS that are switched, of VPCs and of services.</summary>
    public static TheoryData<string> WithPrivateDns => ["sandbox", "moto"];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(All))]
    public async Task Networks_List_TellsSubnetsWithTheirZones(string name)
    {
        var target = await TargetAsync(name);

        var vpcs = await target.Networks.ListAsync(Stop);

        var vpc = vpcs.First(vpc => vpc.IsDefault);
        Assert.StartsWith("vpc-", vpc.Id, StringComparison.Ordinal);
        Assert.NotEmpty(vpc.Cidrs);
        Assert.NotEmpty(vpc.SecurityGroups);
        Assert.All(vpc.Subnets, subnet => Assert.Matches(target.Words.ZoneIds, subnet.ZoneId));
        Assert.All(vpc.Subnets, subnet => Assert.Matches(target.Words.ZoneNames, subnet.ZoneName));
        Assert.All(vpc.Subnets, subnet => Assert.True(subnet.FreeAddresses > 0));
        Assert.True(vpc.Subnets.Count >= 3);
        Assert.Null(vpc.DnsHostnames);
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task Networks_Find_IsTheVpcOrNull(string name)
    {
        var target = await TargetAsync(name);
        var listed = (await target.Networks.ListAsync(Stop))[0];

        var found = await target.Networks.FindAsync(listed.Id, Stop);

        Assert.NotNull(found);
        Assert.Equal(listed.Subnets.Order(BySubnetId), found.Subnets.Order(BySubnetId));
        Assert.All(found.SecurityGroups, group => Assert.True(group.RulesRead));
        Assert.All([found.DnsSupport, found.DnsHostnames], read => Assert.Equal(target.Ports.Traits.HasVpcDnsSwitches, read is not null));
        Assert.Null(await target.Networks.FindAsync(target.Words.NoVpc, Stop));
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task Networks_FindHost_NotThere_IsNull(string name)
    {
        var target = await TargetAsync(name);

        Assert.Null(await target.Networks.FindHostAsync(target.Words.NoInstance, Stop));
        Assert.Null(await target.Networks.FindHostAsync(target.Words.NoInterface, Stop));
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task Networks_AllowEgress_IsToldAndMayBeRepeated(string name)
    {
        var target = await TargetAsync(name);
        var vpc = (await target.Networks.ListAsync(Stop))[0];
        var group = await target.Networks.CreateSecurityGroupAsync(Orders.Group with { Name = "egress", VpcId = vpc.Id }, Stop);

        await target.Networks.AllowEgressAsync(group, 19530, "10.7.0.0/16", Stop);
        await target.Networks.AllowEgressAsync(group, 19530, "10.7.0.0/16", Stop);

        var told = (await target.Networks.FindAsync(vpc.Id, Stop))!.SecurityGroups.Single(one => one.Id == group);
        Assert.Contains(new EgressRule("tcp", 19530, 19530, "10.7.0.0/16"), told.Egress);
    }

    [Theory]
    [MemberData(nameof(WithPrivateDns))]
    public async Task Networks_EnableDns_SwitchesBothOn(string name)
    {
        var target = await TargetAsync(name);
        var vpc = (await target.Networks.ListAsync(Stop))[0].Id;

        await target.Networks.EnableDnsAsync(vpc, Stop);

        var found = await target.Networks.FindAsync(vpc, Stop);
        Assert.Equal((true, true), (found!.DnsSupport, found.DnsHostnames));
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task Networks_CreateSecurityGroup_OpensThePortOnceAndAgain(string name)
    {
        var target = await TargetAsync(name);
        var vpc = (await target.Networks.ListAsync(Stop))[0].Id;
        var order = new SecurityGroupOrder($"plc-{Guid.NewGuid():N}", "contract", vpc, 4000, "10.0.0.0/16", ContractTarget.NewTags());

        var id = await target.Networks.CreateSecurityGroupAsync(order, Stop);
        var again = await target.Networks.CreateSecurityGroupAsync(order, Stop);

        Assert.Equal(id, again);
        var group = (await target.Networks.FindAsync(vpc, Stop))!.SecurityGroups.Single(group => group.Id == id);
        Assert.Equal([new IngressRule("tcp", 4000, 4000, "10.0.0.0/16")], group.Ingress);
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task Identity_WhoAmI_IsTheAccessesAccount(string name)
    {
        var target = await TargetAsync(name);

        var me = await target.Identity.WhoAmIAsync(Stop);

        Assert.Equal(target.Consumer.AccountId, me.AccountId);
        Assert.StartsWith(target.Words.Principals, me.Principal, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task Service_FromCreateToDelete_IsListedAllowedAndGone(string name)
    {
        var target = await TargetAsync(name);
        var services = target.Services;

        var made = await target.NewServiceAsync(acceptanceRequired: true, privateDnsName: null, Stop);

        Assert.Equal(target.Words.ServiceNames + made.ServiceId, made.ServiceName);
        Assert.True(made.AcceptanceRequired);
        Assert.Null(made.Verification);
        var byId = Assert.Single((await services.ListServicesAsync(new ServiceFilter([made.ServiceId]), null, Stop)).Items);
        var byRow = Assert.Single((await services.ListServicesAsync(new ServiceFilter(RowTag: made.Tags["plc:row"]), null, Stop)).Items);
        Assert.Equal((CloudServiceState.Available, made.ServiceId), (byId.State, byRow.ServiceId));
        Assert.NotEmpty(byId.ZoneNames);
        Assert.Empty((await services.ListServicesAsync(new ServiceFilter([target.Words.NoService]), null, Stop)).Items);
        Assert.Equal([target.Consumer.AccountId], await services.ListAllowedAsync(made.ServiceId, Stop));

        await services.DisallowAsync(made.ServiceId, target.Consumer.AccountId, Stop);
        Assert.Empty(await services.ListAllowedAsync(made.ServiceId, Stop));
        await services.DeleteServiceAsync(made.ServiceId, Stop);
        await target.SettleAsync(Stop);

        Assert.DoesNotContain(
            (await services.ListServicesAsync(new ServiceFilter([made.ServiceId]), null, Stop)).Items, service => service.State == CloudServiceState.Available);
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task Service_DeleteTheUnknown_IsNotFound(string name)
    {
        var target = await TargetAsync(name);

        var failure = await Assert.ThrowsAsync<CloudException>(() => target.Services.DeleteServiceAsync(target.Words.NoService, Stop));

        Assert.Equal((CloudErrorKind.NotFound, false), (failure.Kind, failure.OutcomeUnknown));
    }

    [Theory]
    [MemberData(nameof(WithPrivateDns))]
    public async Task Service_PrivateDnsName_IsToldWithItsTxtRecord(string name)
    {
        var target = await TargetAsync(name);
        var made = await target.NewServiceAsync(acceptanceRequired: true, privateDnsName: null, Stop);
        var dns = $"db-{Guid.NewGuid():N}.example.com";

        await target.Services.SetPrivateDnsNameAsync(made.ServiceId, dns, Stop);

        var service = Assert.Single((await target.Services.ListServicesAsync(new ServiceFilter([made.ServiceId]), null, Stop)).Items);
        Assert.Equal(dns, service.PrivateDnsName);
        Assert.NotNull(service.Verification);
        Assert.All([service.Verification.TxtName, service.Verification.TxtValue], Assert.NotNull);
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task FindService_KnownAndUnknown_IsAnOfferOrNull(string name)
    {
        var target = await TargetAsync(name);
        var made = await target.NewServiceAsync(acceptanceRequired: true, privateDnsName: null, Stop);

        var offer = await target.Endpoints.FindServiceAsync(made.ServiceName, Stop);

        Assert.NotNull(offer);
        Assert.Equal((made.ServiceName, made.ServiceId, true), (offer.ServiceName, offer.ServiceId, offer.AcceptanceRequired));
        // Alibaba Cloud does not tell a service's owner.
        Assert.Equal(target.Ports.Provider == CloudProvider.Aws ? target.Provider.AccountId : "", offer.Owner);
        Assert.NotEmpty(offer.ZoneNames);
        Assert.Null(offer.PrivateDnsName);
        Assert.Null(await target.Endpoints.FindServiceAsync(target.Words.ServiceNames + target.Words.NoService, Stop));
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task Endpoint_FromCreateToDelete_IsFoundByEveryFilter(string name)
    {
        var target = await TargetAsync(name);
        var service = await target.NewServiceAsync(acceptanceRequired: false, privateDnsName: null, Stop);
        var order = await target.NewOrderAsync(service, Stop);

        var made = await target.Endpoints.CreateEndpointAsync(order, Stop);
        await target.SettleAsync(Stop);

        var row = order.Tags["plc:row"];
        EndpointFilter[] filters =
        [
            new([made.Id]), new(RowTag: row), new(ServiceName: order.ServiceName), new([made.Id], row, order.ServiceName, order.VpcId),
        ];
        foreach (var filter in filters)
        {
            var found = Assert.Single((await target.Endpoints.ListEndpointsAsync(filter, null, Stop)).Items);
            Assert.Equal((made.Id, CloudEndpointState.Available, target.Words.Ready, false), (found.Id, found.State, found.RawState, found.PrivateDnsEnabled));
            Assert.Equal((order.ServiceName, order.VpcId, target.Consumer.AccountId), (found.ServiceName, found.VpcId, found.OwnerAccountId));
            // What a list does not say, it does not deny.
            Assert.Equal(order.SubnetIds, found.SubnetIds ?? order.SubnetIds);
            Assert.Equal(order.SecurityGroupIds, found.SecurityGroupIds ?? order.SecurityGroupIds);
            Assert.Equal(order.Tags.Order(ByKey), found.Tags.Order(ByKey));
            Assert.NotEmpty(found.DnsNames);
        }

        Assert.Empty((await target.Endpoints.ListEndpointsAsync(new EndpointFilter([target.Words.NoEndpoint]), null, Stop)).Items);
        Assert.Empty((await target.Endpoints.ListEndpointsAsync(new EndpointFilter(RowTag: "nobody"), null, Stop)).Items);
        await LeaveZonesAsync(target, made.Id);
        await target.Endpoints.DeleteEndpointAsync(made.Id, Stop);
        await target.SettleAsync(Stop);
        Assert.DoesNotContain(
            (await target.Endpoints.ListEndpointsAsync(new EndpointFilter([made.Id]), null, Stop)).Items,
            endpoint => endpoint.State != CloudEndpointState.Deleted);
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task Endpoint_NetworkInterfaces_TellAddressAndZone(string name)
    {
        var target = await TargetAsync(name);
        var service = await target.NewServiceAsync(acceptanceRequired: false, privateDnsName: null, Stop);
        var order = await target.NewOrderAsync(service, Stop);
        var made = await target.Endpoints.CreateEndpointAsync(order, Stop);
        await target.SettleAsync(Stop);
        var known = Assert.Single((await target.Endpoints.ListEndpointsAsync(new EndpointFilter([made.Id]), null, Stop)).Items).NetworkInterfaceIds ?? [];

        var interfaces = await target.Endpoints.ListInterfacesAsync(
            [new EndpointInterfaces(made.Id, known), new EndpointInterfaces(target.Words.NoEndpoint, [target.Words.NoInterface])], Stop);

        var eni = Assert.Single(interfaces);
        Assert.Equal((made.Id, order.SubnetIds[0]), (eni.EndpointId, eni.SubnetId));
        Assert.StartsWith("eni-", eni.Id, StringComparison.Ordinal);
        Assert.Equal(order.SecurityGroupIds, eni.SecurityGroupIds);
        Assert.Matches(@"^\d+\.\d+\.\d+\.\d+$", eni.PrivateIp);
        Assert.NotEmpty(eni.ZoneName);
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task Endpoint_TagAndUntag_ShowsInTheNextList(string name)
    {
        var target = await TargetAsync(name);
        var service = await target.NewServiceAsync(acceptanceRequired: false, privateDnsName: null, Stop);
        var made = await target.Endpoints.CreateEndpointAsync(await target.NewOrderAsync(service, Stop), Stop);

        await target.Endpoints.TagAsync(made.Id, new Dictionary<string, string> { ["環境"] = "a & b = c/é" }, Stop);
        Assert.Equal("a & b = c/é", (await TagsAsync(target, made.Id))["環境"]);

        await target.Endpoints.UntagAsync(made.Id, ["環境"], Stop);
        Assert.DoesNotContain("環境", (await TagsAsync(target, made.Id)).Keys);
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task CheckPermissions_OnEitherSide_ChangesNothing(string name)
    {
        var target = await TargetAsync(name);
        var before = await CountsAsync(target);

        var consumer = await target.Identity.CheckPermissionsAsync(AccountSide.Consumer, Stop);
        var provider = await target.Ports.Identity(target.Provider, target.Region).CheckPermissionsAsync(AccountSide.Provider, Stop);

        Assert.Equal(before, await CountsAsync(target));
        Assert.DoesNotContain(consumer.Concat(provider), check => check.Allowed == false);
    }

    private static IComparer<CloudSubnet> BySubnetId { get; } = Comparer<CloudSubnet>.Create((a, b) => string.CompareOrdinal(a.Id, b.Id));

    private static IComparer<KeyValuePair<string, string>> ByKey { get; } =
        Comparer<KeyValuePair<string, string>>.Create((a, b) => string.CompareOrdinal(a.Key, b.Key));

    private Task<ContractTarget> TargetAsync(string name) => name switch
    {
        "sandbox" => Task.FromResult(sandbox.Target),
        "sandbox-alibaba" => Task.FromResult(sandbox.Alibaba),
        "moto" => moto.ReadyAsync(Stop),
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, null),
    };

    private static async Task LeaveZonesAsync(ContractTarget target, string id)
    {
        if (!target.Ports.Traits.ZonesFirst)
            return;
        foreach (var one in await target.Endpoints.ListInterfacesAsync([new EndpointInterfaces(id, [])], Stop))
        {
            await target.Endpoints.RemoveZoneAsync(id, one.ZoneId, Stop);
            await target.SettleAsync(Stop);
            await target.Endpoints.RemoveZoneAsync(id, one.ZoneId, Stop);
        }
    }

    private static async Task<IReadOnlyDictionary<string, string>> TagsAsync(ContractTarget target, string id) =>
        Assert.Single((await target.Endpoints.ListEndpointsAsync(new EndpointFilter([id]), null, Stop)).Items).Tags;

    private static async Task<(int Endpoints, int Services, int Groups)> CountsAsync(ContractTarget target) => (
        (await target.Endpoints.ListEndpointsAsync(new EndpointFilter(), null, Stop)).Items.Count,
        (await target.Services.ListServicesAsync(new ServiceFilter(), null, Stop)).Items.Count,
        (await target.Networks.ListAsync(Stop)).Sum(vpc => vpc.SecurityGroups.Count));
}
