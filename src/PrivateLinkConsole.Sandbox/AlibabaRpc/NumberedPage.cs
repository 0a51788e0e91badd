using PrivateLinkConsole.Sandbox.World;

namespace PrivateLinkConsole.Sandbox.AlibabaRpc;

/// <summary>A page by PageNumber and PageSize, as the older products have them.</summary>
internal sealed record NumberedPage<T>(IReadOnlyList<T> Items, int TotalCount, int PageNumber, int PageSize)
    where T : Resource
{
    private const int DefaultSize = 10;

    public static NumberedPage<T> Of(RpcCall call, IEnumerable<T> all, int most = 50)
    {
        // A notFound fault empties a listing.
        var ordered = call.Fault is { Kind: FaultKind.NotFound } ? [] : all.OrderBy(item => item.Sequence).ToList();
        var (number, size) = (call.Parameters.Int("PageNumber") ?? 1, call.Parameters.Int("PageSize") ?? DefaultSize);
        if (number < 1) throw RpcErrors.Invalid("PageNumber");
        if (size < 1 || size > most) throw RpcErrors.Invalid("PageSize");
        return new([.. ordered.Skip((number - 1) * size).Take(size)], ordered.Count, number, size);
    }
}
