using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using PrivateLinkConsole.Core.Clusters;
using PrivateLinkConsole.Core.PrivateEndpoints;
using PrivateLinkConsole.Core.Projects;
using PrivateLinkConsole.Core.Reconciling;
using PrivateLinkConsole.Core.Refusals;
using PrivateLinkConsole.Web.Shared;
using PrivateLinkConsole.Web.Shared.Pages;
using PrivateLinkConsole.Web.Shared.Status;
using PrivateLinkConsole.Web.Shared.Table;

namespace PrivateLinkConsole.Web.Features.PrivateEndpoints.Table;

/// <summary>
/// The table of private endpoints. Cells change in place while one looks; order, page and membership change only when one asks
/// for it ("Show updates"), so that nothing moves under the pointer.
/// </summary>
public sealed partial class EndpointsPage
{
    private IReadOnlyList<TableColumn<EndpointRow>> columns = [];
    private IReadOnlyList<EndpointRow>? rows;
    private IReadOnlyList<EndpointView> drafts = [];
    private IReadOnlyList<ClusterView> clusters = [];
    private EndpointTableQuery query = new();
    private int total;
    private int updates;

    [Inject]
    public required EndpointTableReading Reading { get; init; }

    [Inject]
    public required EndpointDrafts Drafts { get; init; }

    [Inject]
    public required NavigationManager Navigation { get; init; }

    [Inject]
    public required Announcer Announcer { get; init; }

    [Inject]
    public required FlashMessages Flash { get; init; }

    protected override async Task OnInitializedAsync()
    {
        columns = Columns();
        query = EndpointTableQuery.Parse(new Uri(Navigation.Uri).Query);
        Navigation.LocationChanged += Navigated;
        if (Reading.Restore(Project, query) is { } carried)
            (rows, total, drafts, clusters) = (carried.Rows, carried.Total, [], []);
        else
            await ReadAsync();
        Reading.Carry(Project, () => rows is null || Problem is not null ? null : new EndpointTablePage(query, rows, total));
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender)
            return;
        _ = WatchAsync(Reading.Watch, item => item.Subject is FeedSubject.Endpoint or FeedSubject.Service, RefreshAsync);
        await LoadAsync(ReadAroundAsync);
        StateHasChanged();
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            Navigation.LocationChanged -= Navigated;
            Reading.Dispose();
        }

        base.Dispose(disposing);
    }

    private Task ReadAsync() => LoadAsync(async caller =>
    {
        var page = await Reading.Endpoints.ListAsync(caller, Project, query.ToCore(), Leaving);
        (rows, total, updates) = ([.. page.Items.Select(EndpointRow.Of)], page.Total, 0);
        if (drafts.Count == 0 && clusters.Count == 0)
            await ReadAroundAsync(caller);
    });

    private async Task ReadAroundAsync(Caller caller)
    {
        drafts = await Reading.Endpoints.DraftsAsync(caller, Project, Leaving);
        clusters = await Reading.Clusters.ListAsync(caller, Project, Leaving);
    }

    private void Go(EndpointTableQuery next) => Navigation.NavigateTo(next.ToUrl(Project), replace: next.Search != query.Search);

    private async void Navigated(object? sender, LocationChangedEventArgs args)
    {
        var here = new Uri(args.Location);
        if (here.AbsolutePath != $"/p/{Uri.EscapeDataString(Project)}/endpoints")
            return;
        query = EndpointTableQuery.Parse(here.Query);
        await InvokeAsync(async () =>
        {
            await ReadAsync();
            Announcer.Say(L["List.Announce.Count", total]);
            StateHasChanged();
        });
    }

    private async Task ShowUpdatesAsync()
    {
        await ReadAsync();
        Announcer.Say(L["List.Announce.Count", total]);
    }

    /// <summary>New values into the rows that are shown; what would move rows only counts as an update.</summary>
    private Task RefreshAsync() => LoadAsync(async caller =>
    {
        if (rows is null)
            return;
        var page = await Reading.Endpoints.ListAsync(caller, Project, query.ToCore(), Leaving);
        var fresh = page.Items.ToDictionary(view => view.Id, EndpointRow.Of);
        var next = new List<EndpointRow>();
        foreach (var row in rows)
            next.Add(fresh.TryGetValue(row.Id, out var found) ? found : await LeftAsync(caller, row));
        foreach (var (old, now) in rows.Zip(next).Where(pair => pair.First.Status != pair.Second.Status))
            Announcer.Say(L["List.Announce.Status", now.Name, L[StatusLooks.Of(now.Status).TextKey]]);
        rows = next;
        updates = page.Items.Count(view => rows.All(row => row.Id != view.Id)) + rows.Count(row => row.Left)
            + (page.Items.Select(view => view.Id).SequenceEqual(rows.Where(row => !row.Left).Select(row => row.Id)) ? 0 : 1);
        StateHasChanged();
    });

    private async Task<EndpointRow> LeftAsync(Caller caller, EndpointRow row)
    {
        try
        {
            return EndpointRow.Of(await Reading.Endpoints.GetAsync(caller, Project, row.Id, Leaving)) with { Left = true };
        }
        catch (NotFoundException)
        {
            return row with { Left = true };
        }
    }

    private async Task DiscardAsync(EndpointView draft)
    {
        var problem = await TryAsync(caller => Drafts.DiscardAsync(caller, Project, draft.Id, Leaving));
        Flash.Add(problem?.Flash(L) ?? new FlashMessage(FlashKind.Success, L["Delete.Done", draft.Name]));
        await LoadAsync(ReadAroundAsync);
    }
}
