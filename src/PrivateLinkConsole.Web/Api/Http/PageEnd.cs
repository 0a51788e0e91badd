namespace PrivateLinkConsole.Web.Api.Http;

/// <summary>Where a page ends: what the list is sorted by, and the id that tells equals apart.</summary>
internal sealed record PageEnd(string Sort, string Id) : IComparable<PageEnd>
{
    public int CompareTo(PageEnd? other)
    {
        if (other is null)
            return 1;
        var sort = string.CompareOrdinal(Sort, other.Sort);
        return sort != 0 ? sort : string.CompareOrdinal(Id, other.Id);
    }
}
