using Bunit;
using PrivateLinkConsole.Web.Shared;
using Xunit;

namespace PrivateLinkConsole.Web.Tests.Shared;

public sealed class WizardNavTests : ComponentTest
{
    [Fact]
    public void Steps_EachState_IsSaidInWords()
    {
        var steps = Render().FindAll(".wizard-nav-wide li").Select(step => step.TextContent).ToList();
        Assert.EndsWith(", done", steps[0], StringComparison.Ordinal);
        Assert.EndsWith(", current", steps[1], StringComparison.Ordinal);
        Assert.EndsWith(", not available yet", steps[2], StringComparison.Ordinal);
    }

    [Fact]
    public void Current_Always_IsMarkedAsStep()
    {
        var current = Assert.Single(Render().FindAll(".wizard-nav-wide [aria-current=step]"));
        Assert.Equal("/setup/region", current.GetAttribute("href"));
    }

    [Fact]
    public void Locked_Step_IsNoLink() => Assert.Equal(2, Render().FindAll(".wizard-nav-wide a").Count);

    [Fact]
    public void Narrow_Summary_SaysWhichOfHowMany() => Assert.Equal("Step 2 of 3: Choose a region", Render().Find("summary").TextContent);

    private IRenderedComponent<WizardNav> Render() => Render<WizardNav>(nav => nav.Add(one => one.Steps,
    [
        new("Choose a cluster", WizardNavState.Done, "/setup/cluster"),
        new("Choose a region", WizardNavState.Current, "/setup/region"),
        new("Create the interface endpoint", WizardNavState.Locked, null),
    ]));
}
