namespace PrivateLinkConsole.Web.Shared.Table;

/// <summary>Where in the rows a page stands.</summary>
/// <param name="Page">From 1.</param>
/// <param name="Href">The address of a page.</param>
public sealed record TablePager(int Page, int Size, int Total, Func<int, string> Href)
{
    public int Pages => Math.Max(1, (Total + Size - 1) / Size);

    public int First => Total == 0 ? 0 : ((Page - 1) * Size) + 1;

    public int Last => Math.Min(Page * Size, Total);

    /// <summary>The pages to offer: first, last, and those around this one; null is a gap.</summary>
    public IEnumerable<int?> Around()
    {
        var previous = 0;
        foreach (var page in Enumerable.Range(1, Pages).Where(page => page == 1 || page == Pages || Math.Abs(page - Page) <= 1))
        {
            if (page > previous + 1)
                yield return null;
            yield return page;
            previous = page;
        }
    }
}
