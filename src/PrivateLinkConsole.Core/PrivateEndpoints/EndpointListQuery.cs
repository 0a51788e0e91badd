using PrivateLinkConsole.Core.Clouds;

namespace PrivateLinkConsole.Core.PrivateEndpoints;

/// <summary>What the table or REST asks for. Filters combine by AND, values within one by OR.</summary>
/// <param name="Search">Part of a name, endpoint id, VPC id or service name.</param>
public sealed record EndpointListQuery(
    string? Search = null,
    IReadOnlyList<EndpointStatus>? Statuses = null,
    CloudProvider? Provider = null,
    string? Region = null,
    string? ClusterId = null,
    EndpointSort Sort = EndpointSort.Name,
    bool Descending = false,
    int Offset = 0,
    int Limit = 50);

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
