using Bunit;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;
using PrivateLinkConsole.Web.Resources;
using PrivateLinkConsole.Web.Shared;
using PrivateLinkConsole.Web.Shared.Layout;
using Xunit;

namespace PrivateLinkConsole.Web.Tests.Shared;

public sealed class SmallPartsTests : ComponentTest
{
    [Fact]
    public void CloudId_Long_ShowsEndsAndNamesAll()
    {
        var id = Render<CloudId>(one => one.Add(p => p.Value, "vpce-0ce9b1f2a3d533a5c"));
        Assert.Equal("vpce-0ce9…533a5c", id.Find("[aria-hidden=true]").TextContent);
        Assert.Equal("vpce-0ce9b1f2a3d533a5c", id.Find(".visually-hidden").TextContent);
        Assert.Equal("vpce-0ce9b1f2a3d533a5c", id.Find(".mono").GetAttribute("title"));
        Assert.Equal("Copy vpce-0ce9b1f2a3d533a5c", id.Find("button").GetAttribute("aria-label"));
    }

    [Fact]
    public void Elapsed_Always_CountsFromTheServersClock()
    {
        var elapsed = Render<Elapsed>(one => one.Add(p => p.Since, Clock.GetUtcNow().AddMinutes(-2)));
        Assert.StartsWith("2026-11-23T10:41:07", elapsed.Find("plc-elapsed").GetAttribute("now"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("UTC", "2026-11-23 01:41:07 UTC")]
    [InlineData("Asia/Tokyo", "2026-11-23 10:41:07 UTC+09:00")]
    public void RelativeTime_Zone_IsTold(string zone, string expected)
    {
        var value = new DateTimeOffset(2026, 11, 23, 1, 41, 7, TimeSpan.Zero);
        var time = Render<RelativeTime>(one => one.Add(p => p.Value, value).AddCascadingValue(new Preferences(TimeZone: zone)));
        Assert.Equal("2026-11-23T01:41:07Z", time.Find("time").GetAttribute("datetime"));
        Assert.Equal(expected, time.Find("time").GetAttribute("title"));
    }

    [Theory]
    [InlineData(42, "42 s")]
    [InlineData(221, "3 min 41 s")]
    [InlineData(7500, "2 h 5 min")]
    public void Duration_Seconds_AreReadable(int seconds, string expected) =>
        Assert.Equal(expected, Times.Duration(TimeSpan.FromSeconds(seconds), Services.GetRequiredService<IStringLocalizer<SharedResource>>()));

    [Fact]
    public void Flash_SecondNavigation_LeavesErrorsOnly()
    {
        var messages = new FlashMessages();
        messages.Add(new FlashMessage(FlashKind.Success, "saved"));
        messages.Add(new FlashMessage(FlashKind.Error, "failed"));
        messages.Navigated();
        Assert.Equal(2, messages.All.Count());
        messages.Navigated();
        Assert.Equal(["failed"], messages.All.Select(message => message.Text));
    }
}
