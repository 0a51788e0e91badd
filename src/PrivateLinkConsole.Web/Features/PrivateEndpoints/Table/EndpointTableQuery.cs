using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;
using PrivateLinkConsole.Core.PrivateEndpoints;
using PrivateLinkConsole.Web.Shared.Table;

namespace PrivateLinkConsole.Web.Features.PrivateEndpoints.Table;

/// <summary>Filters, order and page of the table, as they stand in the address: the address is their only home. Parts that make no sense are dropped.</summary>
public sealed record EndpointTableQuery
{
    public static readonly TableSort DefaultSort = new("name", Descending: false);
    public static readonly IReadOnlyList<int> Sizes = [25, 50, 100];
    private const int DefaultSize = 50;
    private const int LongestSearch = 128;

    public string Search { get; init; } = "";

    public IReadOnlyList<EndpointStatus> Statuses { get; init; } = [];

    public string? Region { get; init; }

    public string? Cluster { get; init; }

    public TableSort Sort { get; init; } = DefaultSort;

    public int Page { get; init; } = 1;

    public int Size { get; init; } = DefaultSize;

    public bool IsFiltered => Search.Length > 0 || Statuses.Count > 0 || Region is not null || Cluster is not null;

    public static EndpointTableQuery Parse(string query)
    {
        var values = QueryHelpers.ParseQuery(query);
        string? One(string key) => values.TryGetValue(key, out var found) && !string.IsNullOrWhiteSpace(found) ? found.ToString().Trim() : null;
        var search = One("q") ?? "";
        return new EndpointTableQuery
        {
            Search = search.Length > LongestSearch ? search[..LongestSearch] : search,
            Statuses = [.. (One("status") ?? "").Split(',').Select(StatusOf).OfType<EndpointStatus>().Distinct().Order()],
            Region = One("region"),
            Cluster = One("cluster"),
            Sort = TableSort.Parse(One("sort")) is { } sort && SortOf(sort.Column) is not null ? sort : DefaultSort,
            Page = int.TryParse(One("page"), NumberStyles.None, CultureInfo.InvariantCulture, out var page) && page is > 0 and < 1_000_000 ? page : 1,
            Size = int.TryParse(One("size"), NumberStyles.None, CultureInfo.InvariantCulture, out var size) && Sizes.Contains(size) ? size : DefaultSize,
        };
    }

    /// <summary>The address of this view; what is as usual is left out.</summary>
    public string ToUrl(string project)
    {
        var values = new Dictionary<string, string?>
        {
            ["q"] = Search.Length > 0 ? Search : null,
            ["status"] = Statuses.Count > 0 ? string.Join(',', Statuses.Select(NameOf)) : null,
            ["region"] = Region,
            ["cluster"] = Cluster,
            ["sort"] = Sort == DefaultSort ? null : Sort.ToString(),
            ["page"] = Page == 1 ? null : Page.ToString(CultureInfo.InvariantCulture),
            ["size"] = Size == DefaultSize ? null : Size.ToString(CultureInfo.InvariantCulture),
        };
        return QueryHelpers.AddQueryString($"/p/{Uri.EscapeDataString(project)}/endpoints", values.Where(pair => pair.Value is not null));
    }

    public EndpointListQuery ToCore() => new(
        Search.Length > 0 ? Search : null,
        Statuses,
        Region: Region,
        ClusterId: Cluster,
        Sort: SortOf(Sort.Column) ?? EndpointSort.Name,
        Descending: Sort.Descending,
        Offset: (Page - 1) * Size,
        Limit: Size);

    private static EndpointSort? SortOf(string column) => column switch
    {
        "name" => EndpointSort.Name,
        "status" => EndpointSort.Status,
        "region" => EndpointSort.Region,
        "updated" => EndpointSort.Updated,
        "created" => EndpointSort.Created,
        _ => null,
    };

    private static string NameOf(EndpointStatus status) => char.ToLowerInvariant(status.ToString()[0]) + status.ToString()[1..];

    private static EndpointStatus? StatusOf(string name) =>
        name.Length > 0 && char.IsAsciiLetter(name[0]) && Enum.TryParse<EndpointStatus>(name, ignoreCase: true, out var status) ? status : null;
}
