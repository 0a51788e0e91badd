using System.Security.Claims;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using PrivateLinkConsole.Core.Clouds;
using PrivateLinkConsole.Core.Projects;
using PrivateLinkConsole.Core.Reconciling;
using PrivateLinkConsole.Core.Refusals;

namespace PrivateLinkConsole.Web.Shared.Pages;

/// <summary>A page of a project: who asks, until when the answer is of use, and refusals as values instead of a broken page.</summary>
public abstract class ProjectPage : ComponentBase, IDisposable
{
    private readonly CancellationTokenSource leaving = new();

    /// <summary>The project's slug, from the address.</summary>
    [Parameter]
    public string Project { get; set; } = "";

    [CascadingParameter]
    public Task<AuthenticationState> Authentication { get; set; } = null!;

    [CascadingParameter]
    public Layout.Preferences Preferences { get; set; } = new();

    /// <summary>Why the page itself cannot be shown; null: it can.</summary>
    protected PageProblem? Problem { get; private set; }

    /// <summary>Something is on its way to the cloud or the database; buttons say so.</summary>
    protected bool Busy { get; private set; }

    protected CancellationToken Leaving => leaving.Token;

    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Does something on behalf of the user. A refusal is answered, not thrown; null: it was done.</summary>
    protected async Task<PageProblem?> TryAsync(Func<Caller, Task> work)
    {
        Busy = true;
        try
        {
            await work(CallerOf((await Authentication).User));
            return null;
        }
        catch (Exception refusal) when (refusal is NotFoundException or ForbiddenException or ConflictException or InvalidInputException or CloudException)
        {
            return new PageProblem(refusal);
        }
        catch (OperationCanceledException) when (leaving.IsCancellationRequested)
        {
            return null;
        }
        finally
        {
            Busy = false;
        }
    }

    /// <summary>The same for what the page shows: without it there is no page.</summary>
    protected async Task LoadAsync(Func<Caller, Task> work) => Problem = await TryAsync(work);

    /// <summary>Begins to watch the project, once the page has a circuit.</summary>
    protected async Task WatchAsync(Watching watch, Func<FeedItem, bool> concerns, Func<Task> refresh)
    {
        if (Problem is null)
            await watch.RunAsync(CallerOf((await Authentication).User), Project, concerns, () => InvokeAsync(refresh), Leaving);
    }

    protected virtual void Dispose(bool disposing)
    {
        if (!disposing || leaving.IsCancellationRequested)
            return;
        leaving.Cancel();
        leaving.Dispose();
    }

    internal static Caller CallerOf(ClaimsPrincipal user) => new(
        user.FindFirstValue(ClaimTypes.NameIdentifier) ?? "",
        user.Identity?.Name ?? "",
        user.HasClaim(claim => claim.Type == UserClaims.OrgAdmin),
        user.HasClaim(claim => claim.Type == UserClaims.Auditor));
}
