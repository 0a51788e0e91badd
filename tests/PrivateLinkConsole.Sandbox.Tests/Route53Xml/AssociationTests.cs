using System.Net;
using Amazon.EC2.Model;
using Xunit;
using static PrivateLinkConsole.Sandbox.Tests.Cloud;
using static PrivateLinkConsole.Sandbox.Tests.Route53Xml.Route53Caller;

namespace PrivateLinkConsole.Sandbox.Tests.Route53Xml;

/// <summary>Which VPCs a zone is for, within an account and across two.</summary>
public sealed class AssociationTests : IAsyncLifetime
{
    private const HttpStatusCode Bad = HttpStatusCode.BadRequest;
    private Zones _zones = null!;
    private Route53Caller _caller = null!;
    private string _id = null!;

    public async ValueTask InitializeAsync()
    {
        _zones = await Zones.StartAsync();
        _caller = _zones.Consumer;
        _id = await _caller.CreateZoneAsync("pl.example.com", _zones.ConsumerVpc);
    }

    public ValueTask DisposeAsync() => _zones.DisposeAsync();

    [Fact]
    public async Task Associate_SecondVpcOfMine_IsThereUntilDisassociated()
    {
        var vpc = await _zones.NewVpcAsync();
        var change = await _caller.PostAsync($"hostedzone/{_id}/associatevpc", "AssociateVPCWithHostedZone", Vpc(vpc) + "<Comment>second</Comment>");
        Assert.Equal(("PENDING", "second"), (change["ChangeInfo/Status"], change["ChangeInfo/Comment"]));
        Assert.Equal([_zones.ConsumerVpc, vpc], (await _caller.GetAsync("hostedzone/" + _id)).All("VPCs/VPC/VPCId"));
        await RefusedAsync("ConflictingDomainExists", Bad, "associatevpc", vpc);
        await _caller.PostAsync($"hostedzone/{_id}/disassociatevpc", "DisassociateVPCFromHostedZone", Vpc(vpc));
        await RefusedAsync("VPCAssociationNotFound", HttpStatusCode.NotFound, "disassociatevpc", vpc);
        Assert.Equal("Cannot remove last VPC association for the private zone",
            await RefusedAsync("LastVPCAssociation", Bad, "disassociatevpc", _zones.ConsumerVpc));
    }

    [Fact]
    public async Task Associate_AcrossAccounts_NeedsTheOwnersAuthorizationAndTheOthersCall()
    {
        var vpc = _zones.ProviderVpc;
        await RefusedAsync("NotAuthorizedException", HttpStatusCode.Unauthorized, "associatevpc", vpc, _zones.Provider);
        await RefusedAsync("NotAuthorizedException", HttpStatusCode.Unauthorized, "associatevpc", vpc);
        var given = await _caller.PostAsync($"hostedzone/{_id}/authorizevpcassociation", "CreateVPCAssociationAuthorization", Vpc(vpc));
        Assert.Equal((_id, vpc), (given["HostedZoneId"], given["VPC/VPCId"]));
        await RefusedAsync("NotAuthorizedException", HttpStatusCode.Unauthorized, "associatevpc", vpc);
        await RefusedAsync("InvalidVPCId", Bad, "associatevpc", _zones.ConsumerVpc, _zones.Provider);
        await _zones.Provider.PostAsync($"hostedzone/{_id}/associatevpc", "AssociateVPCWithHostedZone", Vpc(vpc));
        await _caller.PostAsync($"hostedzone/{_id}/deauthorizevpcassociation", "DeleteVPCAssociationAuthorization", Vpc(vpc));
        await RefusedAsync("VPCAssociationAuthorizationNotFound", HttpStatusCode.NotFound, "deauthorizevpcassociation", vpc);
        Assert.Equal([_zones.ConsumerVpc, vpc], (await _caller.GetAsync("hostedzone/" + _id)).All("VPCs/VPC/VPCId"));
        // Either side may end it.
        await _zones.Provider.PostAsync($"hostedzone/{_id}/disassociatevpc", "DisassociateVPCFromHostedZone", Vpc(vpc));
    }

    [Fact]
    public async Task ListAuthorizations_InPages_GivesEachOnce()
    {
        var vpcs = new List<string> { _zones.ProviderVpc };
        for (var i = 1; i <= 2; i++) vpcs.Add((await _zones.Cloud.Provider.CreateVpcAsync(new() { CidrBlock = $"10.{i}.0.0/16" }, Token)).Vpc.VpcId);
        foreach (var vpc in vpcs.Concat(vpcs)) await _caller.PostAsync($"hostedzone/{_id}/authorizevpcassociation", "CreateVPCAssociationAuthorization", Vpc(vpc));
        var first = await _caller.GetAsync($"hostedzone/{_id}/authorizevpcassociation?maxresults=2");
        var second = await _caller.GetAsync($"hostedzone/{_id}/authorizevpcassociation?maxresults=2&nexttoken={Uri.EscapeDataString(first["NextToken"]!)}");
        Assert.Equal((_id, null), (second["HostedZoneId"], second["NextToken"]));
        Assert.Equal(vpcs.Order(StringComparer.Ordinal), first.All("VPCs/VPC/VPCId").Concat(second.All("VPCs/VPC/VPCId")));
    }

    [Fact]
    public async Task Create_DomainOfAnEndpointsPrivateDns_ConflictsBothWays()
    {
        await Share.EndpointAsync(_zones, "tidb.example.com");
        await _caller.RefusedAsync("ConflictingDomainExists", Bad, HttpMethod.Post, "hostedzone",
            Body("CreateHostedZone", Creation("tidb.example.com", _zones.ConsumerVpc)));
        var service = await _zones.Cloud.ServiceAsync(acceptance: false, "pl.example.com");
        var endpoint = await _zones.Cloud.AvailableEndpointAsync(service);
        await Share.VerifyAsync(_zones.Cloud, service);
        Assert.Equal($"private-dns-enabled cannot be set because there is already a conflicting DNS domain for pl.example.com in the VPC {_zones.ConsumerVpc}",
            await Refusal.OfAsync("InvalidParameter", 400, () => _zones.Cloud.Consumer.ModifyVpcEndpointAsync(
                new ModifyVpcEndpointRequest { VpcEndpointId = endpoint, PrivateDnsEnabled = true }, Token)));
    }

    private Task<string> RefusedAsync(string code, HttpStatusCode status, string path, string vpc, Route53Caller? by = null) =>
        (by ?? _caller).RefusedAsync(code, status, HttpMethod.Post, $"hostedzone/{_id}/{path}", Body(Operations[path], Vpc(vpc)));

    private static readonly Dictionary<string, string> Operations = new()
    {
        ["associatevpc"] = "AssociateVPCWithHostedZone",
        ["disassociatevpc"] = "DisassociateVPCFromHostedZone",
        ["authorizevpcassociation"] = "CreateVPCAssociationAuthorization",
        ["deauthorizevpcassociation"] = "DeleteVPCAssociationAuthorization",
    };
}
