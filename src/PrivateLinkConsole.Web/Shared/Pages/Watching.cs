using PrivateLinkConsole.Core.Projects;
using PrivateLinkConsole.Core.Reconciling;

namespace PrivateLinkConsole.Web.Shared.Pages;

/// <summary>Calls a page back when something it shows has changed, at most once a second however fast the changes come.</summary>
public sealed class Watching(LiveFeed feed, ProjectAccess access, TimeProvider clock)
{
    private static readonly TimeSpan Pace = TimeSpan.FromSeconds(1);

    public TimeProvider Clock => clock;

    /// <summary>Runs until the page is left.</summary>
    /// <param name="project">The project's slug; the caller must be its member.</param>
    /// <param name="concerns">Whether an item is of something that the page shows.</param>
    /// <param name="refresh">Reads what changed; runs on the page's own context.</param>
    public async Task RunAsync(Caller caller, string project, Func<FeedItem, bool> concerns, Func<Task> refresh, CancellationToken leaving)
    {
        var pending = 0;
        try
        {
            var scope = await access.RequireAsync(caller, project, ProjectRole.Viewer, leaving);
            await foreach (var item in feed.WatchAsync(scope.Project.Id, leaving))
            {
                if (!concerns(item) || Interlocked.Exchange(ref pending, 1) == 1)
                    continue;
                _ = RefreshSoonAsync();
            }
        }
        catch (OperationCanceledException) when (leaving.IsCancellationRequested)
        {
            // The page was left.
        }

        async Task RefreshSoonAsync()
        {
            try
            {
                await Task.Delay(Pace, clock, leaving);
                Interlocked.Exchange(ref pending, 0);
                await refresh();
            }
            catch (OperationCanceledException) when (leaving.IsCancellationRequested)
            {
                // The page was left.
            }
            catch (ObjectDisposedException) when (leaving.IsCancellationRequested)
            {
                // The same, while it was being rendered.
            }
        }
    }
}
