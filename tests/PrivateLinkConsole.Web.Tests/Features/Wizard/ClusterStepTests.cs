using Bunit;
using PrivateLinkConsole.Core.Fields;
using PrivateLinkConsole.Web.Features.PrivateEndpoints.Wizard.Steps;
using PrivateLinkConsole.Web.Shared.Pages;
using Xunit;

namespace PrivateLinkConsole.Web.Tests.Features.Wizard;

public sealed class ClusterStepTests : ComponentTest
{
    private string? selected;

    [Fact]
    public void List_NotEligible_IsLastDisabledAndSaysWhy()
    {
        var step = Render();
        var choices = step.FindAll(".cluster-choice");
        Assert.Equal(["orders", "starter"], choices.Select(choice => choice.QuerySelector(".cluster-name")!.TextContent));
        var radio = choices[1].QuerySelector("input")!;
        Assert.NotNull(radio.GetAttribute("disabled"));
        Assert.Contains("Only TiDB Cloud Dedicated clusters can be connected here.", step.Find("#" + radio.GetAttribute("aria-describedby")).TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Choose_Eligible_RaisesItsId()
    {
        Render().FindAll("input[type=radio]")[0].Change(true);
        Assert.Equal("cl-1", selected);
    }

    [Fact]
    public void Search_NoMatch_SaysSoAndKeepsTheHint()
    {
        var step = Render();
        step.Find("#cluster-search").Input("nothing");
        Assert.Empty(step.FindAll(".cluster-choice"));
        Assert.Contains("No cluster matches “nothing”.", step.Markup, StringComparison.Ordinal);
        Assert.Contains("Clusters appear here after they are created.", step.Find("#field-clusterId-hint").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Fixed_SaysWhyAndTakesNothing()
    {
        var step = Render(fixedReason: "The service was requested.");
        Assert.Equal("The service was requested.", step.Find(".alert-body").TextContent.Trim());
        Assert.All(step.FindAll("input[type=radio]"), radio => Assert.NotNull(radio.GetAttribute("disabled")));
    }

    [Fact]
    public void Error_StandsInTheDescribedPlace()
    {
        var errors = new FormErrors();
        errors.Set([new FieldError("clusterId", "required", "Field.Cluster.Error", [])]);
        var step = Render(errors: errors);
        Assert.Contains("Choose", step.Find("#" + step.Find("fieldset").GetAttribute("aria-describedby")).TextContent, StringComparison.Ordinal);
    }

    private IRenderedComponent<ClusterStep> Render(string? fixedReason = null, FormErrors? errors = null) => Render<ClusterStep>(step => step
        .Add(one => one.Clusters, [Given.Cluster("cl-2", "starter", "Eligibility.NotDedicated"), Given.Cluster()])
        .Add(one => one.SelectedChanged, id => selected = id)
        .Add(one => one.ReadOnly, fixedReason)
        .Add(one => one.Project, "default")
        .Add(one => one.Errors, errors ?? new FormErrors()));
}
