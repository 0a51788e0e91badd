using PrivateLinkConsole.Core.Clouds;

namespace PrivateLinkConsole.Core.PrivateEndpoints;

/// <summary>What the table or REST asks for. Filters combine by AND, values within one by OR.</summary>
/// <param name="Search">Part of a name, endpoint id, VPC id or service name.</param>
/// <param name="Tag">A tag's key, or key and value as <c>key:value</c> or <c>key=value</c>.</param>
/// <param name="After">Where the page before ended; only for rows sorted by name. Unlike an offset it skips nothing when rows come and go.</param>
public sealed record EndpointListQuery(
    string? Search = null,
    IReadOnlyList<EndpointStatus>? Statuses = null,
    CloudProvider? Provider = null,
    string? Region = null,
    string? ClusterId = null,
    EndpointSort Sort = EndpointSort.Name,
    bool Descending = false,
    int Offset = 0,
    int Limit = 50,
    string? Tag = null,
    EndpointListPosition? After = null);

/// <summary>The last row of a page.</summary>
public sealed record EndpointListPosition(string Name, string Id);

public enum EndpointSort
{
    Name,
    Status,
    Region,
    Updated,
    Created,
}

/// <param name="Total">Rows of all pages.</param>
public sealed record EndpointListPage(IReadOnlyList<EndpointView> Items, int Total);
