namespace PrivateLinkConsole.Core.Clusters;

/// <summary>Names the private links of clusters whose service side is ours (R2): a domain with placeholders.</summary>
public static class PrivateLinkTemplate
{
    public const string Default = "{cluster}-{id}.{region}.privatelink.internal";

    /// <summary>The cluster's name as a DNS label.</summary>
    public const string Cluster = "{cluster}";

    /// <summary>Our id of the cluster, without its prefix.</summary>
    public const string Id = "{id}";

    public const string Region = "{region}";

    private const int LongestLabel = 30;

    public static IReadOnlyList<string> Placeholders { get; } = [Cluster, Id, Region];

    /// <summary>The host name for one cluster.</summary>
    public static string Fill(string? template, string clusterName, string clusterId, string region) => (template ?? Default)
        .Replace(Cluster, Label(clusterName), StringComparison.Ordinal)
        .Replace(Id, clusterId[Ids.Cluster.Length..], StringComparison.Ordinal)
        .Replace(Region, region, StringComparison.Ordinal);

    /// <summary>What the template makes of the longest name in the region with the longest name: if that is a domain, all are.</summary>
    internal static string Longest(string template) =>
        Fill(template, new string('a', LongestLabel), Ids.New(Ids.Cluster), Fields.CloudRegions.Aws.MaxBy(region => region.Length)!);

    // A name may be in any script; what no DNS label can hold is left out, and the id keeps it unique.
    private static string Label(string name)
    {
        var letters = new string([.. name.ToLowerInvariant().Select(letter => char.IsAsciiLetterOrDigit(letter) ? letter : '-')]).Trim('-');
        var cut = letters.Length > LongestLabel ? letters[..LongestLabel].Trim('-') : letters;
        return cut.Length == 0 ? "cluster" : cut;
    }
}
