using Bunit;
using PrivateLinkConsole.Core.Clouds;
using PrivateLinkConsole.Core.Fields;
using PrivateLinkConsole.Core.PrivateEndpoints.Wizard;
using PrivateLinkConsole.Web.Features.PrivateEndpoints.Wizard.Parts;
using PrivateLinkConsole.Web.Shared.Pages;
using Xunit;

namespace PrivateLinkConsole.Web.Tests.Features.Wizard;

/// <summary>Zones with their vSwitches (D31 to D33): what the rows offer, and what the form keeps of them.</summary>
public sealed class ZoneRowsTests : ComponentTest
{
    private const string First = "vsw-t4n00000000000000001a";
    private const string Second = "vsw-t4n00000000000000001b";
    private static readonly string[] Served = ["ap-southeast-1a", "ap-southeast-1b", "ap-southeast-1c"];

    private static readonly CloudVpc Vpc = new(
        "vpc-t4n0000000000000000v1", "prod", ["10.0.0.0/8"], IsDefault: false, null, null,
        [
            new CloudSubnet(First, "a", "vpc-t4n0000000000000000v1", "ap-southeast-1a", "ap-southeast-1a", "10.0.1.0/24", 240),
            new CloudSubnet(Second, "b", "vpc-t4n0000000000000000v1", "ap-southeast-1b", "ap-southeast-1b", "10.0.2.0/24", 12),
        ],
        []);

    private EndpointStepInput input = new();

    [Fact]
    public void Begins_WithARowForEachOfTwoZones_ThatHaveAVSwitch()
    {
        var rows = Render();
        Assert.Equal(["ap-southeast-1a", "ap-southeast-1b"], Zones(rows));
        rows.Find("#field-subnetIds").Click();
        var option = Assert.Single(rows.FindAll("#field-subnetIds-list [role=option]"));
        Assert.Contains("10.0.1.0/24 · 240 free IPs", option.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Filled_GivesSubnetsWithTheirZones()
    {
        var rows = Render();
        Type(rows, "#field-subnetIds", First);
        Assert.Equal(["ap-southeast-1b"], input.OpenZones);
        Assert.Contains("Choose a vSwitch in zone ap-southeast-1b.", Wrong(), StringComparison.Ordinal);
        Type(rows, "#field-subnetIds-1", Second);
        Assert.Equal([First, Second], input.SubnetIds);
        Assert.Equal(new Dictionary<string, string> { [First] = "ap-southeast-1a", [Second] = "ap-southeast-1b" }, input.SubnetZones);
        Assert.Empty(input.OpenZones);
    }

    // What a draft keeps of a half-filled row is what can be lost: the vSwitch. The zone without one is proposed again.
    [Fact]
    public void Draft_ReadAgain_LaysTheOtherRow()
    {
        input = new EndpointStepInput { SubnetIds = [Second], SubnetZones = new Dictionary<string, string> { [Second] = "ap-southeast-1b" } };
        Assert.Equal(["ap-southeast-1b", "ap-southeast-1a"], Zones(Render()));
    }

    [Fact]
    public void Remove_DownToOne_AsksOnce()
    {
        var rows = Render();
        var dialogs = Render<MudBlazor.MudDialogProvider>();
        Type(rows, "#field-subnetIds", First);
        rows.FindAll(".zone-remove")[1].Click();
        // A dialog comes and goes by renderings of its own.
        dialogs.WaitForAssertion(() => Assert.Contains("One zone only: no failover if the zone fails.", dialogs.Markup, StringComparison.Ordinal));
        Assert.Equal(2, Zones(rows).Count);
        dialogs.Find(".btn-danger-quiet").Click();
        rows.WaitForAssertion(() => Assert.Equal(["ap-southeast-1a"], Zones(rows)));
        Assert.True(input.FewZonesConfirmed);
        Assert.DoesNotContain(Validation.Check(EndpointStepValidator.Of(CloudProvider.Alibaba), input), error => error.Field == "subnetIds");
        rows.Find("#add-zone").Click();
        rows.WaitForAssertion(() => Assert.Equal(2, rows.FindAll(".zone-remove").Count));
        rows.FindAll(".zone-remove")[1].Click();
        rows.WaitForAssertion(() => Assert.Equal(["ap-southeast-1a"], Zones(rows)));
    }

    [Fact]
    public void Zone_WithoutVSwitch_ShowsHowToMakeOne()
    {
        var rows = Render();
        rows.Find("#field-zone-1").Change("ap-southeast-1c");
        Assert.Contains($"{Vpc.Id} has no vSwitch in zone ap-southeast-1c.", rows.Find(".zone-bare").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void NothingKnown_IsTyped()
    {
        var rows = Render(vpc: null, served: []);
        rows.Find("#field-zone-0").Input("ap-southeast-1a");
        Type(rows, "#field-subnetIds", First);
        Assert.Equal("ap-southeast-1a", input.SubnetZones[First]);
    }

    private string Wrong() => string.Join(' ', Validation.Check(EndpointStepValidator.Of(CloudProvider.Alibaba), input).Where(error => error.Field == "subnetIds").Select(ProblemTexts.Sentence));

    private static List<string> Zones(IRenderedComponent<ZoneRows> rows) => [.. rows.FindAll(".zone-row select").Select(select => select.GetAttribute("value")!)];

    private static void Type(IRenderedComponent<ZoneRows> rows, string picker, string id) => rows.Find(picker).Input(id);

    private IRenderedComponent<ZoneRows> Render(CloudVpc? vpc, IReadOnlyList<string> served)
    {
        IRenderedComponent<ZoneRows>? rows = null;
        rows = Render<ZoneRows>(one => one
            .Add(part => part.Cloud, CloudProvider.Alibaba)
            .Add(part => part.Input, input)
            .Add(part => part.InputChanged, next =>
            {
                input = next;
                rows!.Render(again => again.Add(part => part.Input, next));
            })
            .Add(part => part.Vpc, vpc)
            .Add(part => part.Served, served)
            .Add(part => part.Region, "ap-southeast-1")
            .Add(part => part.Errors, new FormErrors()));
        return rows;
    }

    private IRenderedComponent<ZoneRows> Render() => Render(Vpc, Served);
}
