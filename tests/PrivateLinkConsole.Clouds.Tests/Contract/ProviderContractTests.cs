using PrivateLinkConsole.Clouds.Tests.Stubs;
using PrivateLinkConsole.Core.Clouds;
using Xunit;

namespace PrivateLinkConsole.Clouds.Tests.Contract;

/// <summary>What the rest of the product relies on, for each cloud and emulator: a new provider adds a row to <see cref="All"/>.</summary>
public sealed class ProviderContractTests(SandboxTarget sandbox, MotoTarget moto) : IClassFixture<SandboxTarget>, IClassFixture<MotoTarget>
{
    public static TheoryData<string> All => ["sandbox", "moto"];

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
        Assert.All(vpc.Subnets, subnet => Assert.Matches("^usw2-az[1-4]$", subnet.ZoneId));
        Assert.All(vpc.Subnets, subnet => Assert.Matches("^us-west-2[a-d]$", subnet.ZoneName));
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
        Assert.NotNull(found.DnsSupport);
        Assert.NotNull(found.DnsHostnames);
        Assert.Null(await target.Networks.FindAsync("vpc-0fffffffffffffff0", Stop));
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task Networks_FindHost_NotThere_IsNull(string name)
    {
        var target = await TargetAsync(name);

        Assert.Null(await target.Networks.FindHostAsync("i-0fffffffffffffff0", Stop));
        Assert.Null(await target.Networks.FindHostAsync("eni-0fffffffffffffff0", Stop));
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
    [MemberData(nameof(All))]
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
        Assert.StartsWith("arn:aws:", me.Principal, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task Service_FromCreateToDelete_IsListedAllowedAndGone(string name)
    {
        var target = await TargetAsync(name);
        var services = target.Services;

        var made = await target.NewServiceAsync(acceptanceRequired: true, privateDnsName: null, Stop);

        Assert.Equal($"com.amazonaws.vpce.us-west-2.{made.ServiceId}", made.ServiceName);
        Assert.True(made.AcceptanceRequired);
        Assert.Null(made.Verification);
        var byId = Assert.Single((await services.ListServicesAsync(new ServiceFilter([made.ServiceId]), null, Stop)).Items);
        var byRow = Assert.Single((await services.ListServicesAsync(new ServiceFilter(RowTag: made.Tags["plc:row"]), null, Stop)).Items);
        Assert.Equal((CloudServiceState.Available, made.ServiceId), (byId.State, byRow.ServiceId));
        Assert.NotEmpty(byId.ZoneNames);
        Assert.Empty((await services.ListServicesAsync(new ServiceFilter(["vpce-svc-0fffffffffffffff0"]), null, Stop)).Items);
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

        var failure = await Assert.ThrowsAsync<CloudException>(() => target.Services.DeleteServiceAsync("vpce-svc-0fffffffffffffff0", Stop));

        Assert.Equal((CloudErrorKind.NotFound, false), (failure.Kind, failure.OutcomeUnknown));
    }

    [Theory]
    [MemberData(nameof(All))]
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
        Assert.Equal(
            (made.ServiceName, made.ServiceId, target.Provider.AccountId, true),
            (offer.ServiceName, offer.ServiceId, offer.Owner, offer.AcceptanceRequired));
        Assert.NotEmpty(offer.ZoneNames);
        Assert.Null(offer.PrivateDnsName);
        Assert.Null(await target.Endpoints.FindServiceAsync("com.amazonaws.vpce.us-west-2.vpce-svc-0fffffffffffffff0", Stop));
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
            Assert.Equal((made.Id, CloudEndpointState.Available, "available", false), (found.Id, found.State, found.RawState, found.PrivateDnsEnabled));
            Assert.Equal((order.ServiceName, order.VpcId, target.Consumer.AccountId), (found.ServiceName, found.VpcId, found.OwnerAccountId));
            Assert.Equal(order.SubnetIds, found.SubnetIds);
            Assert.Equal(order.SecurityGroupIds, found.SecurityGroupIds);
            Assert.Equal(order.Tags.Order(ByKey), found.Tags.Order(ByKey));
            Assert.NotEmpty(found.DnsNames);
        }

        Assert.Empty((await target.Endpoints.ListEndpointsAsync(new EndpointFilter(["vpce-0fffffffffffffff0"]), null, Stop)).Items);
        Assert.Empty((await target.Endpoints.ListEndpointsAsync(new EndpointFilter(RowTag: "nobody"), null, Stop)).Items);
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
            [new EndpointInterfaces(made.Id, known), new EndpointInterfaces("vpce-0fffffffffffffff0", ["eni-0fffffffffffffff0"])], Stop);

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
        var provider = await target.Cloud.Aws.Identity(target.Provider, TestCloud.Region).CheckPermissionsAsync(AccountSide.Provider, Stop);

        Assert.Equal(before, await CountsAsync(target));
        Assert.DoesNotContain(consumer.Concat(provider), check => check.Allowed == false);
    }

    private static IComparer<CloudSubnet> BySubnetId { get; } = Comparer<CloudSubnet>.Create((a, b) => string.CompareOrdinal(a.Id, b.Id));

    private static IComparer<KeyValuePair<string, string>> ByKey { get; } =
        Comparer<KeyValuePair<string, string>>.Create((a, b) => string.CompareOrdinal(a.Key, b.Key));

    private Task<ContractTarget> TargetAsync(string name) => name switch
    {
        "sandbox" => Task.FromResult(sandbox.Target),
        "moto" => moto.ReadyAsync(Stop),
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, null),
    };

    private static async Task<IReadOnlyDictionary<string, string>> TagsAsync(ContractTarget target, string id) =>
        Assert.Single((await target.Endpoints.ListEndpointsAsync(new EndpointFilter([id]), null, Stop)).Items).Tags;

    private static async Task<(int Endpoints, int Services, int Groups)> CountsAsync(ContractTarget target) => (
        (await target.Endpoints.ListEndpointsAsync(new EndpointFilter(), null, Stop)).Items.Count,
        (await target.Services.ListServicesAsync(new ServiceFilter(), null, Stop)).Items.Count,
        (await target.Networks.ListAsync(Stop)).Sum(vpc => vpc.SecurityGroups.Count));
}
