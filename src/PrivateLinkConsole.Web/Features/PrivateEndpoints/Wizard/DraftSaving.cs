namespace PrivateLinkConsole.Web.Features.PrivateEndpoints.Wizard;

/// <summary>Saves a draft half a second after the last change, or at once when a field is left; a failed save is tried again.</summary>
public sealed class DraftSaving(TimeProvider clock) : IDisposable
{
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan Again = TimeSpan.FromSeconds(5);
    private readonly SemaphoreSlim one = new(1, 1);
    private int version;
    private bool pending;

    public SaveState State { get; private set; }

    public DateTimeOffset? SavedAt { get; private set; }

    /// <summary>A field changed.</summary>
    /// <param name="save">Saves what is there then; false: it could not.</param>
    public Task ChangedAsync(Func<Task<bool>> save, CancellationToken leaving)
    {
        pending = true;
        return RunAsync(++version, Quiet, save, leaving);
    }

    /// <summary>A field was left: no reason to wait.</summary>
    public Task LeftAsync(Func<Task<bool>> save, CancellationToken leaving) => pending ? RunAsync(++version, TimeSpan.Zero, save, leaving) : Task.CompletedTask;

    /// <summary>The whole form is being sent: what waits is part of it.</summary>
    public void Forget()
    {
        version++;
        pending = false;
    }

    public void Dispose() => one.Dispose();

    private async Task RunAsync(int mine, TimeSpan wait, Func<Task<bool>> save, CancellationToken leaving)
    {
        while (true)
        {
            if (wait > TimeSpan.Zero)
                await Task.Delay(wait, clock, leaving);
            await one.WaitAsync(leaving);
            try
            {
                if (mine != version)
                    return;
                State = SaveState.Saving;
                if (await save())
                {
                    (State, SavedAt, pending) = (SaveState.Saved, clock.GetUtcNow(), mine != version);
                    return;
                }

                State = SaveState.Failed;
            }
            finally
            {
                one.Release();
            }

            wait = Again;
        }
    }
}
