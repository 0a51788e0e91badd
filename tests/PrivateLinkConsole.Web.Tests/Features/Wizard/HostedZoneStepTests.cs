using Bunit;
using PrivateLinkConsole.Core.Clouds;
using PrivateLinkConsole.Core.DnsBindings;
using PrivateLinkConsole.Core.Fields;
using PrivateLinkConsole.Core.Handoff;
using PrivateLinkConsole.Core.PrivateEndpoints;
using PrivateLinkConsole.Web.Features.PrivateEndpoints.Dns;
using PrivateLinkConsole.Web.Features.PrivateEndpoints.Wizard;
using PrivateLinkConsole.Web.Features.PrivateEndpoints.Wizard.Steps;
using PrivateLinkConsole.Web.Shared.Pages;
using Xunit;

namespace PrivateLinkConsole.Web.Tests.Features.Wizard;

/// <summary>E17 to E20: a row for each cluster, one Apply for all, everything in the way named before it.</summary>
public sealed class HostedZoneStepTests : ComponentTest
{
    private const string Zone = "Z0123456789ABCDEFGHIJ";
    private readonly List<RecordRequest> asked = [];
    private RecordsInput input = new();

    private static ClusterBinding Missing { get; } = new("cl-1", "vectors", Given.Link, 19530, null);

    [Fact]
    public void Missing_Record_IsOfferedWithItsPreview()
    {
        var step = Show([Missing], [Preview()]);
        Assert.Contains("Create private hosted zone", step.Find(".preview").TextContent, StringComparison.Ordinal);
        Assert.Contains($"A (alias) → {Given.Target.DnsName}, zone Z1YSA3EXCYUU9Z", step.Find(".preview-alias").TextContent, StringComparison.Ordinal);
        Assert.Contains("a zone's apex cannot hold a CNAME", step.Find(".note").TextContent, StringComparison.Ordinal);
        Assert.Equal("Not made yet", step.Find(".status-text").TextContent);
        step.Find("tbody input[type=checkbox]").Change(false);
        Assert.Equal(["cl-1"], input.LeftOut);
    }

    [Fact]
    public void NoLink_IsNotOffered()
    {
        var step = Show([Missing with { PrivateLink = null }], null);
        Assert.Empty(step.FindAll("input"));
        Assert.Contains("Enter it on the cluster's page", step.Find(".status-line").TextContent, StringComparison.Ordinal);
    }

    // F27, F29: the owner and the zone's id stand there, and the zone can be used with one click.
    [Fact]
    public void Conflict_ZoneOfOurAccount_CanBeUsed()
    {
        var error = new FieldError("hostedZoneId", "zone-exists", "Field.ZoneId.Conflict", [Given.Link, Zone, Given.Account.AccountId, Given.Vpc]) { Suggestion = Zone };
        var step = Show([Missing, new("cl-2", "images", "in02.example.com", 19530, null)], [Preview(error)]);
        Assert.Contains($"{Zone}, owned by 222222222222", step.Find(".preview-error").TextContent, StringComparison.Ordinal);
        step.Find(".preview-error button").Click();
        Assert.Equal((ZoneChoice.ExistingZone, Zone, "ca-1"), (input.Zone, input.HostedZoneId, input.ZoneAccountId));
        Assert.Equal(["cl-2"], input.LeftOut);
    }

    [Fact]
    public void Conflict_ZoneOfAStranger_IsOnlyNamed()
    {
        var error = new FieldError("hostedZoneId", "zone-exists", "Field.ZoneId.Conflict", [Given.Link, Zone, "999999999999", Given.Vpc]) { Suggestion = Zone };
        Assert.Empty(Show([Missing], [Preview(error)]).FindAll(".preview-error button"));
    }

    [Theory]
    [InlineData("parent", "Field.ZoneId.Parent", "#confirm-parent")]
    [InlineData("record-exists", "Field.ZoneId.RecordExists", "#confirm-replace")]
    public void Danger_NeedsItsOwnTick(string code, string key, string tick)
    {
        var step = Show([Missing], [Preview(new FieldError("hostedZoneId", code, key, ["example.com", Given.Link, "x"]))]);
        step.Find(tick).Change(true);
        Assert.Equal(code == "parent", input.ParentConfirmed);
        Assert.Equal(code == "record-exists", input.ReplacementConfirmed);
    }

    [Fact]
    public void ExistingZone_ListsThoseThatCanHoldTheName()
    {
        input = new RecordsInput { Zone = ZoneChoice.ExistingZone };
        var zones = new ZoneList([new(Zone, Given.Link, "a", null, []), new("Z9", "example.com", "b", null, [])], Listed: true);
        var step = Show([Missing], null, zones: zones);
        step.Find("#field-hostedZoneId").Click();
        Assert.Equal([null, "true"], step.FindAll("[role=option]").Select(option => option.GetAttribute("aria-disabled")));
        step.FindAll("[role=option]")[0].MouseDown();
        Assert.Equal(Zone, input.HostedZoneId);
    }

    // R4: without an account the console cannot make anything, but says what to run.
    [Fact]
    public void NotConnected_OnlySelfIsLeft_AndThePersonConfirms()
    {
        input = new RecordsInput { Zone = ZoneChoice.Self };
        var view = Given.Vectors with { ConsumerCloudAccountId = null };
        Assert.Equal([true, true, false], Show([Missing], null, view).FindAll("input[name=zone]").Select(radio => radio.HasAttribute("disabled")));
        var waiting = Given.Binding(DnsBindingStatus.Waiting, EndpointMode.Self) with { ZoneCloudAccountId = null };
        var step = Show([Missing with { Binding = waiting }], null, view);
        Assert.Contains("aws route53 create-hosted-zone", step.Find("#records-cli-text").TextContent, StringComparison.Ordinal);
        step.Find(".record-buttons .btn").Click();
        Assert.Equal([new RecordRequest(waiting.Id, RecordAct.Confirm)], asked);
    }

    [Fact]
    public void Rows_ReadyAndFailed_OfferWhatCanBeDone()
    {
        var step = Show([Missing with { Binding = Given.Binding(DnsBindingStatus.Ready) }], null);
        Assert.Contains($"Answers in {Given.Vpc}", step.Find(".status-line").TextContent, StringComparison.Ordinal);
        Assert.Empty(step.FindAll("input[name=zone]"));
        step.Find($"[aria-label='Add VPC to the zone of {Given.Link}']").Click();
        step.Find("#field-vpcId").Input("vpc-0123abcd");
        step.Find(".record-form .btn").Click();
        step.Find($"[aria-label='Remove the DNS record of {Given.Link}']").Click();
        Assert.Equal([new(Given.Binding(DnsBindingStatus.Ready).Id, RecordAct.AddVpc, new("vpc-0123abcd", "us-west-2")), new(Given.Binding(DnsBindingStatus.Ready).Id, RecordAct.Remove)], asked);

        asked.Clear();
        var standing = CloudRecord.Cname(Given.Link, "old.example.com", 60);
        step = Show([Missing with { Binding = Given.Binding(DnsBindingStatus.Failed) with { BlockedBy = standing } }], null);
        Assert.Contains("A record CNAME stands there: old.example.com", step.Find(".status-line").TextContent, StringComparison.Ordinal);
        step.Find(".record-buttons .btn").Click();
        Assert.Equal(RecordAct.Replace, Assert.Single(asked).Act);
    }

    private static DnsPreview Preview(params FieldError[] errors) =>
        new("cl-1", "vectors", Given.Link, Given.Link, null, Given.Target, [new CloudVpcReference(Given.Vpc, "us-west-2")], errors, Checked: true);

    private IRenderedComponent<HostedZoneStep> Show(IReadOnlyList<ClusterBinding> clusters, IReadOnlyList<DnsPreview>? previews, EndpointView? view = null, ZoneList? zones = null) => Render<HostedZoneStep>(step => step
        .Add(one => one.View, view ?? Given.Vectors)
        .Add(one => one.Project, "default")
        .Add(one => one.Input, input)
        .Add(one => one.InputChanged, value => input = value)
        .Add(one => one.Clusters, clusters)
        .Add(one => one.Previews, previews)
        .Add(one => one.Zones, zones ?? ZoneList.None)
        .Add(one => one.Accounts, [Given.Account])
        .Add(one => one.Handoff, Given.Handoff with { EndpointId = Given.Endpoint })
        .Add(one => one.Handoffs, [new DnsHandoff { BindingId = Given.Binding(DnsBindingStatus.Ready).Id, Name = Given.Link, Token = "plc-db-1-1", Vpcs = [new(Given.Vpc, "us-west-2")], Target = Given.Target }])
        .Add(one => one.Errors, new FormErrors())
        .Add(one => one.OnAct, asked.Add));
}
