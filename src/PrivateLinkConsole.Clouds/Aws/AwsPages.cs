namespace PrivateLinkConsole.Clouds.Aws;

/// <summary>Reads a paged list to its end.</summary>
internal static class AwsPages
{
    public static Task<List<T>> AllAsync<T>(Func<string?, Task<(List<T>? Items, string? NextToken)>> read) => AllAsync<T, string>(async next =>
    {
        var (items, token) = await read(next);
        return (items, AwsMapping.NullIfEmpty(token));
    });

    /// <param name="read">Reads the page at a place and tells the place of the next; null behind the last.</param>
    public static async Task<List<T>> AllAsync<T, TPlace>(Func<TPlace?, Task<(List<T>? Items, TPlace? Next)>> read)
        where TPlace : class
    {
        var all = new List<T>();
        TPlace? place = null;
        do
        {
            var (items, next) = await read(place);
            all.AddRange(items ?? []);
            // A server that answers with the place it was given would be asked for ever.
            place = Equals(next, place) ? null : next;
        }
        while (place is not null);
        return all;
    }
}
