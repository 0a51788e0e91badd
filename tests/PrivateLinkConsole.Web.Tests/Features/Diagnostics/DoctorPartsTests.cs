using Bunit;
using PrivateLinkConsole.Core.Connectivity;
using PrivateLinkConsole.Core.DnsBindings;
using PrivateLinkConsole.Core.Fields;
using PrivateLinkConsole.Core.PrivateEndpoints;
using PrivateLinkConsole.Web.Features.PrivateEndpoints.Diagnostics;
using PrivateLinkConsole.Web.Shared.Pages;
using PrivateLinkConsole.Web.Tests.Features.Wizard;
using Xunit;

namespace PrivateLinkConsole.Web.Tests.Features.Diagnostics;

/// <summary>The doctor's parts: what they show and what they ask for.</summary>
public sealed class DoctorPartsTests : ComponentTest
{
    private static readonly ConnectionRung Shut = new(RungKind.PortOpen, CheckOutcome.Failed, "Rung.PortOpen.Shut", ["sg-1", "4000", "10.0.0.0/16"], RungFix.OpenPort);
    private static readonly ConnectionRung Pasted = new(RungKind.Tcp, CheckOutcome.Passed, "Rung.Tcp.Passed", ["10.0.1.5", "4000"]) { ReportedBy = "mika" };

    [Fact]
    public void Rungs_HalfFound_TheOthersWaitInTheirOrder()
    {
        var list = Render<RungList>(one => one.Add(p => p.Rungs, [Shut, Pasted]));
        var rungs = list.FindAll("li");
        Assert.Equal(Enum.GetNames<RungKind>(), rungs.Select(rung => rung.GetAttribute("data-rung")));
        Assert.Equal(2, rungs.Count(rung => rung.HasAttribute("data-outcome")));
        Assert.All(list.FindAll("li.is-waiting"), rung => Assert.Contains("Waiting", rung.TextContent, StringComparison.Ordinal));
        Assert.Contains("sg-1 has no inbound rule for TCP 4000 from 10.0.0.0/16.", list.Markup, StringComparison.Ordinal);
        Assert.Contains("From the output that mika pasted.", list.Markup, StringComparison.Ordinal);
        Assert.Empty(list.FindAll("button"));
    }

    [Fact]
    public void Rungs_WithAFix_AskForIt()
    {
        RungFix? asked = null;
        var list = Render<RungList>(one => one.Add(p => p.Rungs, [Shut]).Add(p => p.OnFix, fix => asked = fix));
        var button = list.Find("button");
        Assert.Equal("Open the port", button.TextContent.Trim());
        button.Click();
        Assert.Equal(RungFix.OpenPort, asked);
    }

    [Fact]
    public void Form_SourceRefused_SaysWhyAndOffersWhatWasMeant()
    {
        var errors = new FormErrors();
        errors.Set([FieldRules.Source.Check("10.0.1.5/16")!]);
        var input = new DoctorInput(null, "10.0.1.5/16");
        var form = Render<DoctorForm>(one => one.Add(p => p.Input, input).Add(p => p.InputChanged, changed => input = changed).Add(p => p.Errors, errors));
        var field = form.Find("#doctor-source");
        Assert.Equal("true", field.GetAttribute("aria-invalid"));
        Assert.All(field.GetAttribute("aria-describedby")!.Split(' '), id => Assert.NotNull(form.Find("#" + id)));
        form.FindAll("button")[^1].Click();
        Assert.Equal("10.0.0.0/16", input.Source);
    }

    [Fact]
    public void Form_SeveralClusters_AreAChoice_OneIsNot()
    {
        ClusterBinding[] clusters = [new("cl-1", "vectors", null, 19530, null), new("cl-2", "more vectors", null, 19530, null)];
        var input = new DoctorInput("cl-1");
        var form = Render<DoctorForm>(one => one.Add(p => p.Input, input).Add(p => p.InputChanged, changed => input = changed).Add(p => p.Clusters, clusters).Add(p => p.Errors, new FormErrors()));
        form.Find("#doctor-cluster").Change("cl-2");
        Assert.Equal("cl-2", input.ClusterId);
        Assert.Empty(Render<DoctorForm>(one => one.Add(p => p.Input, input).Add(p => p.Clusters, [clusters[0]]).Add(p => p.Errors, new FormErrors())).FindAll("select"));
    }

    [Fact]
    public void Form_EnterInTheField_RunsUnlessItRuns()
    {
        var runs = 0;
        var form = Render<DoctorForm>(one => one.Add(p => p.Input, new DoctorInput()).Add(p => p.Errors, new FormErrors()).Add(p => p.OnRun, () => runs++));
        form.Find("#doctor-source").KeyDown("Enter");
        form.Render(one => one.Add(p => p.Running, true));
        form.Find("#doctor-source").KeyDown("Enter");
        Assert.Equal(1, runs);
    }

    [Fact]
    public void Script_PasteAndRead_GivesTheOutput()
    {
        string? read = null;
        var errors = new FormErrors();
        errors.Set([new FieldError("output", "not-output", "Field.Output.NoLines", [])]);
        var panel = Render<ScriptPanel>(one => one.Add(p => p.Script, "say start").Add(p => p.VpcId, Given.Vpc).Add(p => p.Errors, errors).Add(p => p.OnRead, text => read = text));
        Assert.Contains($"Run this command on a host in {Given.Vpc}.", panel.Markup, StringComparison.Ordinal);
        Assert.Contains("HTTP 400 from the private link is the expected answer", panel.Markup, StringComparison.Ordinal);
        Assert.Contains("no line that begins with", panel.Find(".field-error").TextContent, StringComparison.Ordinal);
        panel.Find("#doctor-output").Input("plc-check 1 end");
        panel.FindAll("button")[^1].Click();
        Assert.Equal("plc-check 1 end", read);
    }

    [Fact]
    public void Awaited_Fix_TakesEffectInWhatIsReadLater()
    {
        var before = Given.View with { Bindings = [] };
        Assert.Null(AwaitedFix.Of(RungFix.OpenPort, before, "cl-1"));
        var fix = AwaitedFix.Of(RungFix.EnablePrivateDns, before with { PrivateDnsEnabled = true, CloudState = "available" }, "cl-1")!;
        Assert.False(fix.HasTakenEffect(fix.Before));
        Assert.False(fix.HasTakenEffect(before));
        Assert.True(fix.HasTakenEffect(before with { PrivateDnsEnabled = true, CloudState = "available" }));
    }
}
