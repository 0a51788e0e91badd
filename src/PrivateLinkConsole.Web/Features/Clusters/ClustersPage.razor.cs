using PrivateLinkConsole.Core.Clusters;
using PrivateLinkConsole.Core.Reconciling;
using PrivateLinkConsole.Web.Shared.Table;

namespace PrivateLinkConsole.Web.Features.Clusters;

/// <summary>The registered clusters with the state of their endpoint services.</summary>
public sealed partial class ClustersPage
{
    private IReadOnlyList<ClusterView>? items;
    private IReadOnlyList<TableColumn<ClusterView>> columns = [];

    protected override async Task OnInitializedAsync()
    {
        columns = Columns();
        await LoadAsync(async caller => items = await Clusters.ListAsync(caller, Project, Leaving));
    }

    protected override void OnAfterRender(bool firstRender)
    {
        if (firstRender)
            _ = WatchAsync(Watch, item => item.Subject is FeedSubject.Cluster or FeedSubject.Service or FeedSubject.Endpoint, RefreshAsync);
    }

    private async Task RefreshAsync()
    {
        await LoadAsync(async caller => items = await Clusters.ListAsync(caller, Project, Leaving));
        StateHasChanged();
    }
}
