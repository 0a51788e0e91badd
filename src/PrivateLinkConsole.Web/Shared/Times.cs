using System.Globalization;
using Microsoft.Extensions.Localization;

namespace PrivateLinkConsole.Web.Shared;

/// <summary>Points in time and durations as people read them here.</summary>
public static class Times
{
    /// <summary><c>2026-11-23 10:41:07 UTC+09:00</c>: sortable, and clear about its zone.</summary>
    public static string Absolute(DateTimeOffset value, string zone)
    {
        var local = TimeZoneInfo.ConvertTime(value, TimeZoneInfo.FindSystemTimeZoneById(zone));
        var offset = local.Offset == TimeSpan.Zero ? "" : local.ToString("zzz", CultureInfo.InvariantCulture);
        return local.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture) + " UTC" + offset;
    }

    /// <summary><c>10:41</c>, for what happened just now.</summary>
    public static string Clock(DateTimeOffset value, string zone) =>
        TimeZoneInfo.ConvertTime(value, TimeZoneInfo.FindSystemTimeZoneById(zone)).ToString("HH:mm", CultureInfo.InvariantCulture);

    /// <summary><c>3 min 41 s</c>.</summary>
    public static string Duration(TimeSpan value, IStringLocalizer texts)
    {
        if (value < TimeSpan.FromMinutes(1))
            return texts["Time.Seconds", (int)value.TotalSeconds];
        return value < TimeSpan.FromHours(1)
            ? texts["Time.MinutesSeconds", value.Minutes, value.Seconds]
            : texts["Time.HoursMinutes", (int)value.TotalHours, value.Minutes];
    }
}
