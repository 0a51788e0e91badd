using System.Buffers.Text;
using System.Globalization;
using System.Text;
using System.Text.Json;
using PrivateLinkConsole.Core.Fields;
using PrivateLinkConsole.Web.Api.Problems;

namespace PrivateLinkConsole.Web.Api.Http;

/// <summary>What <c>?limit=</c> and <c>?cursor=</c> ask for. A cursor is the place of the last row, so nothing is skipped when rows come and go.</summary>
internal sealed record Paging(int Limit, PageEnd? After)
{
    private const int Usual = 100;

    public static Paging Of(string? limit, string? cursor)
    {
        if (limit is not null && FieldRules.PageSize.Check(limit) is { } error)
            throw ApiRefusal.Field("limit", FieldTexts.Format(error));
        return new Paging(limit is null ? Usual : int.Parse(limit, CultureInfo.InvariantCulture), cursor is null ? null : Decode(cursor));
    }

    public static string Encode(PageEnd end) => Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(end));

    /// <summary>A page of a list that is short enough to be read whole, in the order of the key.</summary>
    public ApiPage<TAnswer> Cut<T, TAnswer>(IEnumerable<T> items, Func<T, PageEnd> key, Func<T, TAnswer> answer)
    {
        var rest = items
            .Select(item => (Item: item, Key: key(item)))
            .Where(pair => After is null || pair.Key.CompareTo(After) > 0)
            .OrderBy(pair => pair.Key)
            .Take(Limit + 1)
            .ToList();
        var page = rest.Take(Limit).ToList();
        return new ApiPage<TAnswer>([.. page.Select(pair => answer(pair.Item))], rest.Count > Limit ? Encode(page[^1].Key) : null);
    }

    private static PageEnd Decode(string cursor)
    {
        try
        {
            if (cursor.Length <= 2048 && JsonSerializer.Deserialize<PageEnd>(Encoding.UTF8.GetString(Base64Url.DecodeFromChars(cursor))) is { Sort: not null, Id: not null } end)
                return end;
        }
        catch (Exception fault) when (fault is FormatException or JsonException)
        {
            // Said below, as of every other text that is no cursor.
        }

        throw ApiRefusal.Field("cursor", "This is not a nextCursor of this list.");
    }
}
