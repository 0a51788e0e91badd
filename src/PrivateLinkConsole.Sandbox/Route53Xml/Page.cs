using System.Globalization;
using System.Text;

namespace PrivateLinkConsole.Sandbox.Route53Xml;

/// <summary>
/// One page of a list in order. Next is the first item of the page after it, null at the end; Token says the same in an opaque form. Pages go
/// by what items are, not by their number, so nothing is skipped or shown twice while others create and delete.
/// </summary>
internal sealed record Page<T>(IReadOnlyList<T> Items, T? Next, string? Token)
    where T : class;

/// <summary>Cuts lists into pages.</summary>
internal static class Page
{
    private const string Mark = "page:";

    /// <summary>How many items a page has at most; a number over the limit counts as the limit.</summary>
    /// <exception cref="WireException">InvalidInput.</exception>
    public static int Size(string? asked, int most)
    {
        if (asked is null) return most;
        return int.TryParse(asked, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0
            ? Math.Min(number, most)
            : throw Route53Errors.Input("The number of items on a page must be 1 or more.");
    }

    /// <summary>The page that begins with the key (null = the first one); items come in ordinal order of their keys.</summary>
    public static Page<T> Of<T>(IEnumerable<T> ordered, Func<T, string> key, string? from, int size)
        where T : class
    {
        var items = ordered.SkipWhile(item => from is not null && string.CompareOrdinal(key(item), from) < 0).Take(size + 1).ToList();
        if (items.Count <= size) return new(items, null, null);
        var next = items[size];
        return new(items[..size], next, Convert.ToBase64String(Encoding.UTF8.GetBytes(Mark + key(next))));
    }

    /// <summary>The key in a token.</summary>
    /// <exception cref="WireException">InvalidPaginationToken.</exception>
    public static string? From(string? token)
    {
        if (token is null) return null;
        var bytes = new byte[token.Length];
        var text = Convert.TryFromBase64String(token, bytes, out var length) ? Encoding.UTF8.GetString(bytes, 0, length) : "";
        return text.StartsWith(Mark, StringComparison.Ordinal) ? text[Mark.Length..] : throw Route53Errors.PageToken();
    }
}
