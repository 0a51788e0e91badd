using System.Globalization;
using System.Text;
using PrivateLinkConsole.Core.PrivateEndpoints;
using PrivateLinkConsole.Core.Refusals;
using PrivateLinkConsole.Web.Shared.Pages;

namespace PrivateLinkConsole.Web.Features.PrivateEndpoints.Table;

/// <summary>All rows of a view as CSV. Times in UTC; a cell that a spreadsheet would take for a formula gets an apostrophe.</summary>
internal static class EndpointCsv
{
    private const int PageSize = 500;

    private static readonly string[] Header =
        ["Name", "Status", "Endpoint service", "Cluster", "Cloud provider", "Region", "Endpoint ID", "VPC", "Account", "Zones", "DNS name", "Tags", "Created by", "Created", "Updated", "ID"];

    public static void MapEndpointCsv(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet("/p/{project}/endpoints.csv", ExportAsync).ExcludeFromDescription();

    internal static string Cell(string? value)
    {
        var text = value ?? "";
        if (text.Length > 0 && text[0] is '=' or '+' or '-' or '@' or '\t' or '\r')
            text = "'" + text;
        return text.AsSpan().ContainsAny("\",\r\n") ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
    }

    private static async Task<IResult> ExportAsync(string project, HttpContext context, EndpointReading reading, TimeProvider clock)
    {
        var query = EndpointTableQuery.Parse(context.Request.QueryString.Value ?? "").ToCore() with { Offset = 0, Limit = PageSize };
        var caller = ProjectPage.CallerOf(context.User);
        try
        {
            // Also the question whether the caller may: before the first byte is sent.
            var page = await reading.ListAsync(caller, project, query, context.RequestAborted);
            var name = $"private-endpoints_{project}_{clock.GetUtcNow().ToString("yyyyMMdd-HHmm", CultureInfo.InvariantCulture)}Z.csv";
            return Results.Stream(body => WriteAsync(body, page, offset => reading.ListAsync(caller, project, query with { Offset = offset }, context.RequestAborted)), "text/csv; charset=utf-8", name);
        }
        catch (NotFoundException)
        {
            return Results.NotFound();
        }
    }

    private static async Task WriteAsync(Stream body, EndpointListPage page, Func<int, Task<EndpointListPage>> more)
    {
        // With its mark: spreadsheets take UTF-8 without one for something else.
        await using var writer = new StreamWriter(body, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
        await writer.WriteAsync(string.Join(',', Header) + "\r\n");
        for (var offset = 0; page.Items.Count > 0; page = await more(offset))
        {
            foreach (var view in page.Items)
                await writer.WriteAsync(string.Join(',', Cells(view).Select(Cell)) + "\r\n");
            offset += page.Items.Count;
        }
    }

    private static string?[] Cells(EndpointView view) =>
    [
        view.Name, view.Status.ToString(), view.ServiceStatus?.ToString(), view.ClusterName, view.Provider.ToString(), view.Region, view.VpcEndpointId, view.VpcId,
        view.ConsumerAccountId, string.Join(' ', view.Zones.Select(zone => zone.ZoneId)), view.Host, string.Join(' ', view.Tags.Select(tag => $"{tag.Key}={tag.Value}")),
        view.CreatedBy, Time(view.CreatedAt), Time(view.UpdatedAt), view.Id,
    ];

    private static string Time(DateTimeOffset value) => value.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);
}
