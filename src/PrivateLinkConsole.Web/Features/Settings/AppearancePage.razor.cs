using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using PrivateLinkConsole.Web.Shared.Layout;

namespace PrivateLinkConsole.Web.Features.Settings;

/// <summary>How the console looks for this person in this browser; kept in cookies, in force at once.</summary>
public sealed partial class AppearancePage
{
    private string theme = "system";
    private string density = "comfortable";
    private string zone = "local";

    [CascadingParameter]
    private Preferences Preferences { get; set; } = new();

    protected override void OnInitialized()
    {
        theme = Preferences.Theme;
        density = Preferences.Density;
        zone = Preferences.WantsUtc ? "utc" : "local";
    }

    private async Task SetThemeAsync(string value)
    {
        theme = value;
        await Browser.InvokeVoidAsync("plc.setTheme", value);
    }

    private async Task SetDensityAsync(string value)
    {
        density = value;
        await Browser.InvokeVoidAsync("plc.setDensity", value);
        await Browser.InvokeVoidAsync("plc.setCookie", Shared.Layout.Preferences.DensityCookie, value);
    }

    private async Task SetZoneAsync(string value)
    {
        zone = value;
        await Browser.InvokeVoidAsync("plc.setCookie", Shared.Layout.Preferences.ZoneCookie, value);
    }
}
