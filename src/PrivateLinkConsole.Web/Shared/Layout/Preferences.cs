namespace PrivateLinkConsole.Web.Shared.Layout;

/// <summary>How a person likes the console to look, from cookies: needed before the first byte of a page is sent.</summary>
/// <param name="Theme"><c>system</c>, <c>light</c> or <c>dark</c>.</param>
/// <param name="Density"><c>comfortable</c> or <c>compact</c>.</param>
/// <param name="TimeZone">Id of the zone that times are shown in.</param>
/// <param name="LastProject">Where the start page leads.</param>
/// <param name="WantsUtc">Times in UTC, wherever the browser is.</param>
public sealed record Preferences(string Theme = "system", string Density = "comfortable", string TimeZone = "UTC", string? LastProject = null, bool WantsUtc = false)
{
    public const string ThemeCookie = "plc-theme";
    public const string DensityCookie = "plc-density";
    public const string ZoneCookie = "plc-zone";
    public const string LocalZoneCookie = "plc-local-zone";
    public const string ProjectCookie = "plc-project";

    public static Preferences Read(IRequestCookieCollection cookies) => new(
        OneOf(cookies[ThemeCookie], "system", "light", "dark"),
        OneOf(cookies[DensityCookie], "comfortable", "compact"),
        Zone(cookies),
        cookies[ProjectCookie],
        cookies[ZoneCookie] == "utc");

    private static string OneOf(string? value, params string[] known) => value is not null && known.Contains(value) ? value : known[0];

    private static string Zone(IRequestCookieCollection cookies)
    {
        // The browser says where it is; the person may still want UTC.
        if (cookies[ZoneCookie] == "utc" || cookies[LocalZoneCookie] is not { } id)
            return TimeZoneInfo.Utc.Id;
        return TimeZoneInfo.TryFindSystemTimeZoneById(Uri.UnescapeDataString(id), out var zone) ? zone.Id : TimeZoneInfo.Utc.Id;
    }
}
