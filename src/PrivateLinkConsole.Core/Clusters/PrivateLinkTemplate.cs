namespace PrivateLinkConsole.Core.Clusters;

/// <summary>Names the private links of clusters whose service side is ours (R2): a domain with placeholders.</summary>
public static class PrivateLinkTemplate
{
    public const string Default = "{cluster}-{id}.{region}.privatelink.internal";

    private const int LongestLabel = 30;

    /// <summary>The host name for one cluster: <c>{cluster}</c> its name as a DNS label, <c>{id}</c> our id of it, <c>{region}</c> its region.</summary>
    public static string Fill(string? template, string clusterName, string clusterId, string region) => (template ?? Default)
        .Replace("{cluster}", Label(clusterName), StringComparison.Ordinal)
        .Replace("{id}", clusterId[Ids.Cluster.Length..], StringComparison.Ordinal)
        .Replace("{region}", region, StringComparison.Ordinal);

    // A name may be in any script; what no DNS label can hold is left out, and the id keeps it unique.
    private static string Label(string name)
    {
        var letters = new string([.. name.ToLowerInvariant().Select(letter => char.IsAsciiLetterOrDigit(letter) ? letter : '-')]).Trim('-');
        var cut = letters.Length > LongestLabel ? letters[..LongestLabel].Trim('-') : letters;
        return cut.Length == 0 ? "cluster" : cut;
    }
}
