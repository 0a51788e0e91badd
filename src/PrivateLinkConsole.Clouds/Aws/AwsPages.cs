namespace PrivateLinkConsole.Clouds.Aws;

/// <summary>Reads a paged list to its end.</summary>
internal static class AwsPages
{
    public static async Task<List<T>> AllAsync<T>(Func<string?, Task<(List<T>? Items, string? NextToken)>> read)
    {
        var all = new List<T>();
        string? next = null;
        do
        {
            var (items, token) = await read(next);
            all.AddRange(items ?? []);
            // A server that answers with the token it was given would be asked for ever.
            next = token == next ? null : AwsMapping.NullIfEmpty(token);
        }
        while (next is not null);
        return all;
    }
}
