namespace PrivateLinkConsole.Clouds.Alibaba;

/// <summary>Reads a paged list to its end.</summary>
internal static class AlibabaPages
{
    /// <summary>PrivateLink's largest page of what is many.</summary>
    public const int Many = 1000;

    /// <summary>PrivateLink's and VPC's largest page of users, groups, VPCs and vSwitches.</summary>
    public const int Few = 50;

    /// <summary>ECS's largest page of security groups.</summary>
    public const int Groups = 100;

    /// <param name="read">Reads the page at a token; null for the first.</param>
    public static async Task<List<T>> AllAsync<T>(Func<string?, Task<(List<T>? Items, string? NextToken)>> read)
    {
        var all = new List<T>();
        string? token = null;
        do
        {
            var (items, next) = await read(token);
            all.AddRange(items ?? []);
            // A server that answers with the token it was given would be asked for ever.
            token = string.IsNullOrEmpty(next) || next == token ? null : next;
        }
        while (token is not null);
        return all;
    }

    /// <summary>By page numbers from 1, as VPC counts.</summary>
    public static async Task<List<T>> AllByNumberAsync<T>(Func<int, Task<(List<T>? Items, int? TotalCount)>> read)
    {
        var all = new List<T>();
        for (var number = 1; ; number++)
        {
            var (items, total) = await read(number);
            all.AddRange(items ?? []);
            if (items is null or { Count: 0 } || all.Count >= (total ?? 0))
                return all;
        }
    }
}
