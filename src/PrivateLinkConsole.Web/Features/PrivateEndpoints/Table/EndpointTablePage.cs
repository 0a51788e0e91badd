namespace PrivateLinkConsole.Web.Features.PrivateEndpoints.Table;

/// <summary>The displayed rows of one view.</summary>
public sealed record EndpointTablePage(EndpointTableQuery Query, IReadOnlyList<EndpointRow> Rows, int Total);
