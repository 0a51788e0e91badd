using Bunit;
using PrivateLinkConsole.Core.Clouds;
using PrivateLinkConsole.Core.Clusters;
using PrivateLinkConsole.Core.PrivateEndpoints;
using PrivateLinkConsole.Web.Features.PrivateEndpoints.Wizard.Parts;
using PrivateLinkConsole.Web.Features.PrivateEndpoints.Wizard.Steps;
using PrivateLinkConsole.Web.Shared.Pages;
using Xunit;

namespace PrivateLinkConsole.Web.Tests.Features.Wizard;

public sealed class LastStepsTests : ComponentTest
{
    private static readonly EndpointView Available = Given.View with
    {
        VpcEndpointId = Given.Endpoint,
        VpcId = Given.Vpc,
        Managed = true,
        PrivateDnsName = "orders.tidb.example.com",
        PrivateDnsNameState = "verified",
        ReachableStep = WizardStep.Dns,
        DnsNames = [new CloudDnsName($"{Given.Endpoint}.vpce.amazonaws.com", null)],
    };

    [Fact]
    public void Dns_NoPrivateName_IsNotOffered()
    {
        var step = Dns(Available with { PrivateDnsName = null, PrivateDnsNameState = null });
        Assert.Empty(step.FindAll("input[type=radio]"));
        Assert.Contains($"{Given.Endpoint}.vpce.amazonaws.com", step.Find(".alert-body").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Dns_NameNotVerified_ShowsTheRecordToPublish()
    {
        var step = Dns(Available with { PrivateDnsNameState = "pendingVerification" });
        Assert.Contains("_abc.orders.tidb.example.com", step.Find(".copy-line").TextContent, StringComparison.Ordinal);
        Assert.Equal("/p/default/clusters/cl-1", step.Find(".panel a").GetAttribute("href"));
    }

    [Fact]
    public void Dns_NotOurEndpoint_LeavesItToThePerson()
    {
        var console = Dns(Available with { Managed = false }).FindAll("input[name=dns]")[0];
        Assert.NotNull(console.GetAttribute("disabled"));
    }

    [Fact]
    public void Dns_Self_CommandHoldsTheId() =>
        Assert.Contains($"--vpc-endpoint-id {Given.Endpoint}", Dns(Available, DnsWish.PersonEnables).Find("#dns-command-cli").TextContent, StringComparison.Ordinal);

    [Fact]
    public void Connect_PrivateDns_IsTheHost()
    {
        var step = Connect(Available with { PrivateDnsEnabled = true });
        Assert.Contains("--host=orders.tidb.example.com", step.Find("#connect-text").TextContent, StringComparison.Ordinal);
        Assert.Equal(["orders.tidb.example.com", "4000"], step.FindAll(".copy-line-value").Select(value => value.TextContent));
    }

    [Fact]
    public void Connect_NoPrivateDns_TakesTheEndpointsName() =>
        Assert.Equal($"{Given.Endpoint}.vpce.amazonaws.com", Connect(Available).Find(".copy-line-value").TextContent);

    // Zilliz: the host is the private link, the token a placeholder.
    [Fact]
    public void Connect_PrivateLink_IsTheHostOfEachClient()
    {
        var view = Given.Vectors with { Bindings = [Given.Binding(Core.DnsBindings.DnsBindingStatus.Ready)] };
        var step = Connect(view, Given.Cluster(platform: ClusterPlatform.ZillizDedicated), "pymilvus");
        Assert.Contains($"uri=\"https://{Given.Link}:19530\"", step.Find("#connect-text").TextContent, StringComparison.Ordinal);
        Assert.Contains("<token>", step.Find("#connect-text").TextContent, StringComparison.Ordinal);
        Assert.Equal([Given.Link, "19530"], step.FindAll(".copy-line-value").Select(value => value.TextContent));
        Assert.Equal(["curl", "PyMilvus", "Java", "Node.js", "REST"], step.FindAll("option").Select(option => option.TextContent));
        // A client of another platform in the address is none.
        Assert.Contains("curl", Connect(view, Given.Cluster(platform: ClusterPlatform.ZillizDedicated), "jdbc").Find("#connect-text").TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(StatusReasonKind.ReadyNotChecked, null, "Confirmed by mika, not checked")]
    [InlineData(StatusReasonKind.Ready, "mika", "Reported by mika, from the AWS CLI's answer")]
    [InlineData(StatusReasonKind.Ready, null, "the console sees the connection from the side of the endpoint service")]
    public void Connect_NoAccount_SaysWhereItKnowsFrom_AndTakesAnAnswer(StatusReasonKind kind, string? reporter, string said)
    {
        var step = Connect(Available with { ConsumerCloudAccountId = null, Reason = new StatusReason(kind, "mika"), ReportedBy = reporter });
        Assert.Contains(said, step.Find("[aria-labelledby=source-title]").TextContent, StringComparison.Ordinal);
        Assert.NotNull(step.Find("#field-answer"));
    }

    [Fact]
    public void Failure_TellsCauseCodeAndWhatWasKept()
    {
        var failure = new Failure { Code = "VpcEndpointLimitExceeded", Message = "Too many.", RequestId = "req-1", Operation = "CreateVpcEndpoint", Step = WizardStep.Endpoint, At = Given.Now };
        var retried = false;
        var panel = Render<FailurePanel>(one => one.Add(p => p.Failure, failure).Add(p => p.View, Given.View).Add(p => p.OnRetry, () => retried = true));
        Assert.Equal(["VpcEndpointLimitExceeded", "CreateVpcEndpoint", "req-1"], panel.FindAll("details dd").Select(value => value.TextContent));
        Assert.Contains("endpoint service vpce-svc-0b62964bfd0edfb74", panel.Markup, StringComparison.Ordinal);
        panel.Find("button").Click();
        Assert.True(retried);
    }

    [Fact]
    public void Region_Others_AreDisabled()
    {
        var step = Render<RegionStep>(one => one.Add(p => p.Cluster, Given.Cluster()).Add(p => p.Region, "us-west-2").Add(p => p.Errors, new FormErrors()));
        Assert.Equal("us-west-2", Assert.Single(step.FindAll("option:not([disabled])")).TextContent);
        Assert.Contains("Cross-region endpoints are not supported.", step.Markup, StringComparison.Ordinal);
    }

    // E3, E29: what one endpoint of the location serves.
    [Fact]
    public void Region_OfALocation_ListsWhatItAppliesTo()
    {
        var cluster = Given.Cluster(name: "vectors", platform: ClusterPlatform.ZillizDedicated);
        var step = Render<RegionStep>(one => one.Add(p => p.Cluster, cluster).Add(p => p.Neighbours, [cluster, Given.Cluster("cl-2", "images", platform: ClusterPlatform.ZillizDedicated)])
            .Add(p => p.Region, "us-west-2").Add(p => p.Errors, new FormErrors()));
        Assert.Contains("existing and future; add a DNS record per cluster.", step.Markup, StringComparison.Ordinal);
        Assert.Equal(["vectors", "images"], step.FindAll(".applies .strong").Select(name => name.TextContent));
    }

    private IRenderedComponent<DnsStep> Dns(EndpointView view, DnsWish wish = DnsWish.ConsoleEnables) => Render<DnsStep>(step => step
        .Add(one => one.View, view)
        .Add(one => one.Cluster, Given.Cluster() with { TxtName = "_abc.orders.tidb.example.com", TxtValue = "vpce:xyz" })
        .Add(one => one.Project, "default")
        .Add(one => one.Wish, wish)
        .Add(one => one.Errors, new FormErrors())
        .Add(one => one.Handoff, Given.Handoff with { EndpointId = Given.Endpoint }));

    private IRenderedComponent<ConnectStep> Connect(EndpointView view, ClusterView? cluster = null, string client = "mysqlcli") => Render<ConnectStep>(step => step
        .Add(one => one.View, view)
        .Add(one => one.Cluster, cluster ?? Given.Cluster())
        .Add(one => one.Project, "default")
        .Add(one => one.Handoff, Given.Handoff with { EndpointId = Given.Endpoint })
        .Add(one => one.Errors, new FormErrors())
        .Add(one => one.Client, client));
}
