using Bunit;
using PrivateLinkConsole.Core.Clouds;
using PrivateLinkConsole.Core.Clusters;
using PrivateLinkConsole.Core.PrivateEndpoints;
using PrivateLinkConsole.Core.Projects;
using PrivateLinkConsole.Web.Features.CloudAccounts;
using PrivateLinkConsole.Web.Features.PrivateEndpoints.Wizard;
using PrivateLinkConsole.Web.Features.PrivateEndpoints.Wizard.Parts;
using PrivateLinkConsole.Web.Features.PrivateEndpoints.Wizard.Steps;
using PrivateLinkConsole.Web.Shared.Pages;
using Xunit;

namespace PrivateLinkConsole.Web.Tests.Features.Wizard;

/// <summary>The wizard's parts with TiDB Cloud Starter and Essential on Alibaba Cloud (B9, B13, B16).</summary>
public sealed class AlibabaPartsTests : ComponentTest
{
    private const string Service = "com.aliyuncs.privatelink.ap-southeast-1.epsrv-t4n0000000000000000s1";
    private const string Number = "2222222222222222";
    private static readonly CloudAccountView Account = Given.Account with { Id = "ca-2", Provider = CloudProvider.Alibaba, AccountId = Number };

    private static readonly EndpointView View = Given.View with
    {
        Provider = CloudProvider.Alibaba,
        Platform = ClusterPlatform.TidbStarter,
        Region = "ap-southeast-1",
        ServiceName = Service,
        ServiceZoneIds = ["ap-southeast-1a", "ap-southeast-1b"],
        VpcEndpointId = "ep-t4n0000000000000000e1",
        CloudState = "Active",
        ConnectionState = "Disconnected",
        ReachableStep = WizardStep.Accept,
    };

    [Fact]
    public void Region_OfAVendor_TellsServiceZonesAndRegion()
    {
        var cluster = Given.Cluster(side: ServiceSide.Vendor, platform: ClusterPlatform.TidbStarter) with
        {
            Provider = CloudProvider.Alibaba, Region = "ap-southeast-1", EndpointServiceName = Service, ZoneIds = ["ap-southeast-1a"],
        };
        var step = Render<RegionStep>(one => one.Add(part => part.Cluster, cluster).Add(part => part.Region, "ap-southeast-1").Add(part => part.Errors, new FormErrors()));
        Assert.Equal([Service, "ap-southeast-1a", "ap-southeast-1"], step.FindAll(".copy-line-value").Select(value => value.TextContent));
    }

    [Fact]
    public void Verify_NotFound_HasTheAccountAndAMessageToSend()
    {
        var result = Render<VerifyResult>(one => one.Add(part => part.Cloud, CloudProvider.Alibaba).Add(part => part.Result, new ServiceVerification(Service, Number, Given.Now, null)));
        Assert.Equal(Number, result.Find(".copy-line-value").TextContent);
        Assert.Contains(Number, result.Find("#verify-message").TextContent, StringComparison.Ordinal);
        Assert.Contains(Service, result.Find("#verify-message").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Verify_Found_LeavesOutWhatTheCloudDoesNotTell()
    {
        var offer = new ServiceOffer(Service, "epsrv-1", Owner: "", ["ap-southeast-1a"], ["ap-southeast-1a"], AcceptanceRequired: true, null, null, PolicySupported: true);
        var result = Render<VerifyResult>(one => one.Add(part => part.Cloud, CloudProvider.Alibaba).Add(part => part.Result, new ServiceVerification(Service, Number, Given.Now, offer)));
        Assert.Contains("Service verified", result.Find(".verify-ok").TextContent, StringComparison.Ordinal);
        Assert.Equal(["Zones", "Acceptance"], result.FindAll("dt").Select(name => name.TextContent));
    }

    [Theory]
    [InlineData("Active", "Disconnected", "Active", "Waiting for acceptance")]
    [InlineData("Creating", null, "Creating", "Unknown")]
    [InlineData("Active", "Connected", "Active", "Connected")]
    public void Accept_EndpointAndConnection_AreTwoLines(string state, string? connection, string first, string second)
    {
        var parts = Render<ConnectionState>(one => one.Add(part => part.View, View with { CloudState = state, ConnectionState = connection }));
        Assert.Equal(first, parts.Find("[data-state-of=endpoint] .status-text").TextContent);
        Assert.Equal(second, parts.Find("[data-state-of=connection] .status-text").TextContent);
    }

    [Fact]
    public void Vendor_NameOfAlibaba_ChoosesItsPlatformAndAccount()
    {
        VendorInput? changed = null;
        var form = Render<VendorServiceForm>(one => one
            .Add(part => part.Input, new VendorInput())
            .Add(part => part.InputChanged, (VendorInput next) => changed = next)
            .Add(part => part.Accounts, [Given.Account, Account])
            .Add(part => part.Errors, new FormErrors()));
        form.Find("#field-endpointServiceName").Input(Service);
        Assert.Equal((ClusterPlatform.TidbStarter, Account.Id), (changed!.Platform, changed.AccountId));
    }

    [Fact]
    public void Policies_AreRams()
    {
        var policies = Render<AccountPolicies>(one => one.Add(part => part.Account, Account).Add(part => part.InstallId, "in-1"));
        Assert.Contains("acs:privatelink:*:2222222222222222:vpcendpoint/*", policies.Find("#policy-consumer").TextContent, StringComparison.Ordinal);
        Assert.Contains("privatelink:EnableVpcEndpointConnection", policies.Find("#policy-provider").TextContent, StringComparison.Ordinal);
    }
}
