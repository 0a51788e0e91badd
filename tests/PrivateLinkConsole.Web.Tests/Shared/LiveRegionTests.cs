using Bunit;
using Microsoft.AspNetCore.Components;
using PrivateLinkConsole.Web.Shared;
using Xunit;

namespace PrivateLinkConsole.Web.Tests.Shared;

public sealed class LiveRegionTests : ComponentTest
{
    public LiveRegionTests() => SetRendererInfo(new RendererInfo("Server", isInteractive: true));

    [Fact]
    public void Say_WithinASecond_IsGathered()
    {
        var region = Render<LiveRegion>();
        Announcer.Say("prod-orders is now Active");
        Announcer.Say("prod-vectors is now Failed");
        Assert.Equal("", Polite(region));
        Clock.Advance(TimeSpan.FromSeconds(1));
        region.WaitForAssertion(() => Assert.Equal("prod-orders is now Active. prod-vectors is now Failed", Polite(region)));
    }

    [Fact]
    public void Say_ManyChanges_IsACount()
    {
        var region = Render<LiveRegion>();
        for (var change = 0; change < 5; change++)
            Announcer.Say($"row {change} changed");
        Clock.Advance(TimeSpan.FromSeconds(1));
        region.WaitForAssertion(() => Assert.Equal("5 changes", Polite(region)));
    }

    [Fact]
    public void Alert_Always_IsSpokenAtOnce()
    {
        var region = Render<LiveRegion>();
        Announcer.Alert("prod-orders was not deleted");
        region.WaitForAssertion(() => Assert.Equal("prod-orders was not deleted", region.Find("[data-live=assertive]").TextContent));
    }

    private static string Polite(IRenderedComponent<LiveRegion> region) => region.Find("[data-live=polite]").TextContent;
}
