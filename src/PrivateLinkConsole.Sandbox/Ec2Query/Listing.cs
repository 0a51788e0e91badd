using System.Globalization;
using System.Text;
using System.Xml.Linq;
using PrivateLinkConsole.Sandbox.World;

namespace PrivateLinkConsole.Sandbox.Ec2Query;

/// <summary>What all Describe calls have in common: ids, filters with wildcards, pages.</summary>
internal static class Listing
{
    private const int MostPerPage = 1000;

    /// <summary>
    /// The page of resources that a call asks for, and its <c>nextToken</c> element (null at the end). Pages go by order of creation, so
    /// nothing is skipped or shown twice while others create and delete. A notFound fault empties a listing.
    /// </summary>
    /// <param name="call">The call.</param>
    /// <param name="all">What the caller can see.</param>
    /// <param name="idParameter">Name of the id list; the ids must have been checked by the caller of this method.</param>
    /// <param name="field">The values of a filter for one resource; null for a filter that does not exist. tag:… and tag-key are done here.</param>
    /// <param name="least">The least that MaxResults may be.</param>
    /// <exception cref="WireException">InvalidParameterValue, InvalidParameterCombination, InvalidPaginationToken.</exception>
    public static (IReadOnlyList<T> Items, XElement? NextToken) Page<T>(
        Ec2Call call, IEnumerable<T> all, string idParameter, Func<T, string, IEnumerable<string?>?> field, int least = 1)
        where T : Resource
    {
        var ids = call.Parameters.List(idParameter).ToHashSet();
        var found = all.Where(r => ids.Count == 0 || ids.Contains(r.Id));
        foreach (var filter in QueryFilter.Read(call.Parameters))
        {
            found = found.Where(r => filter.Matches(FilterField(r, filter.Name, field) ?? throw QueryFilter.Unknown(filter.Name)));
        }

        if (call.Parameters.Int("MaxResults") is not null && ids.Count > 0)
            throw Ec2Errors.Combination($"The parameter {idParameter} cannot be used with the parameter MaxResults");
        return Cut(call, [.. found.OrderBy(r => r.Sequence)], r => r.Sequence, least);
    }

    /// <summary>Cuts a list, ordered by an ascending key, into the page asked for.</summary>
    public static (IReadOnlyList<T> Items, XElement? NextToken) Cut<T>(Ec2Call call, IReadOnlyList<T> ordered, Func<T, long> key, int least = 1)
    {
        if (call.Fault is { Kind: FaultKind.NotFound }) return ([], null);
        var parameters = call.Parameters;
        var max = parameters.Int("MaxResults") ?? MostPerPage;
        if (max < least || (max > MostPerPage && parameters.Has("MaxResults")))
            throw Ec2Errors.InvalidValue($"Value ( {max} ) for parameter maxResults is invalid. Expecting a value between {least} and {MostPerPage}.");
        var after = parameters.Get("NextToken") is { } token ? Decode(token) : long.MinValue;
        List<T> page = [.. ordered.Where(r => key(r) > after).Take(max + 1)];
        if (page.Count <= max) return (page, null);
        page.RemoveAt(max);
        return (page, Xml.E("nextToken", Encode(key(page[^1]))));
    }

    private static IEnumerable<string?>? FilterField<T>(T resource, string name, Func<T, string, IEnumerable<string?>?> field)
        where T : Resource
    {
        if (name == "tag-key") return resource.Tags.Keys;
        if (name.StartsWith("tag:", StringComparison.Ordinal)) return [resource.Tags.GetValueOrDefault(name[4..])];
        return field(resource, name);
    }

    private static string Encode(long key) => Convert.ToBase64String(Encoding.ASCII.GetBytes("page:" + key.ToString(CultureInfo.InvariantCulture)));

    private static long Decode(string token)
    {
        Span<byte> bytes = stackalloc byte[64];
        if (Convert.TryFromBase64String(token, bytes, out var length)
            && Encoding.ASCII.GetString(bytes[..length]).Split(':') is ["page", var text]
            && long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var key)) return key;
        throw new WireException("InvalidPaginationToken", "The specified pagination token is not valid.");
    }
}
