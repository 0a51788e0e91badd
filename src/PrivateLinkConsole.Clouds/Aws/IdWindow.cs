using System.Globalization;

namespace PrivateLinkConsole.Clouds.Aws;

/// <summary>
/// Walks a list of ids in windows that fit one filter, and the pages inside each. Written into the cursor as
/// <c>{first id's index}/{EC2's token}</c>, so that a caller only passes a string on.
/// </summary>
internal sealed record IdWindow(IReadOnlyList<string> Ids, int Start, string? Token)
{
    public IReadOnlyList<string> Values => [.. Ids.Skip(Start).Take(AwsFilters.MaxIds)];

    public static IdWindow At(IReadOnlyList<string> ids, string? cursor)
    {
        var slash = cursor?.IndexOf('/', StringComparison.Ordinal) ?? -1;
        return slash < 0
            ? new IdWindow(ids, 0, null)
            : new IdWindow(ids, int.Parse(cursor.AsSpan(0, slash), CultureInfo.InvariantCulture), AwsMapping.NullIfEmpty(cursor![(slash + 1)..]));
    }

    /// <summary>The cursor after a page that ended with EC2's token; null behind the last.</summary>
    public string? Next(string? token)
    {
        if (!string.IsNullOrEmpty(token))
            return $"{Start}/{token}";
        var following = Start + AwsFilters.MaxIds;
        return following < Ids.Count ? $"{following}/" : null;
    }
}
