using System.Globalization;

namespace PrivateLinkConsole.Clouds.Alibaba;

/// <summary>
/// A place in the pages of one list after the other, because the cloud lists for one id at a time. Written into the cursor as
/// <c>{index}/{the cloud's token}</c>, so that a caller only passes a string on.
/// </summary>
internal sealed record AlibabaPlace(int Index, string? Token)
{
    public static AlibabaPlace At(string? cursor) => cursor?.Split('/', 2) is [var index, var token]
        ? new AlibabaPlace(int.Parse(index, CultureInfo.InvariantCulture), AlibabaMapping.NullIfEmpty(token))
        : new AlibabaPlace(0, null);

    /// <summary>The cursor after a page that ended with the cloud's token; null behind the last list.</summary>
    public string? Next(string? token, int lists)
    {
        if (!string.IsNullOrEmpty(token))
            return $"{Index}/{token}";
        return Index + 1 < lists ? $"{Index + 1}/" : null;
    }
}
