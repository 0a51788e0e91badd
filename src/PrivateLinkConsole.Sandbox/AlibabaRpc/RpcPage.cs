using System.Globalization;
using System.Text;
using PrivateLinkConsole.Sandbox.World;

namespace PrivateLinkConsole.Sandbox.AlibabaRpc;

/// <summary>A page by MaxResults and NextToken. <paramref name="NextToken"/> is null on the last one.</summary>
internal sealed record RpcPage<T>(IReadOnlyList<T> Items, int Total, string? NextToken, int MaxResults)
{
    private const int DefaultSize = 50;

    /// <summary>The page of resources that a call asks for, by order of creation: nothing is skipped or shown twice while others come and go.</summary>
    public static RpcPage<T> Of(RpcCall call, IEnumerable<T> all, Func<T, long> key, int most = 1000, int usual = DefaultSize)
    {
        // A notFound fault empties a listing.
        var ordered = call.Fault is { Kind: FaultKind.NotFound } ? [] : all.OrderBy(key).ToList();
        var max = call.Parameters.Int("MaxResults") ?? usual;
        if (max < 1 || max > most) throw RpcErrors.Invalid("MaxResults");
        var after = call.Parameters.Get("NextToken") is { } token ? Decode(token) : long.MinValue;
        List<T> page = [.. ordered.Where(item => key(item) > after).Take(max + 1)];
        if (page.Count <= max) return new(page, ordered.Count, null, max);
        page.RemoveAt(max);
        return new(page, ordered.Count, Encode(key(page[^1])), max);
    }

    private static string Encode(long key) => Convert.ToBase64String(Encoding.ASCII.GetBytes("page:" + key.ToString(CultureInfo.InvariantCulture)));

    private static long Decode(string token)
    {
        Span<byte> bytes = stackalloc byte[64];
        return Convert.TryFromBase64String(token, bytes, out var length)
            && Encoding.ASCII.GetString(bytes[..length]).Split(':') is ["page", var text]
            && long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var key)
                ? key
                : throw RpcErrors.Invalid("NextToken");
    }
}
