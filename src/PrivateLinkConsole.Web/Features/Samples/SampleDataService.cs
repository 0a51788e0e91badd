using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using PrivateLinkConsole.Core.PrivateEndpoints;
using PrivateLinkConsole.Core.Projects;
using PrivateLinkConsole.Core.Refusals;
using PrivateLinkConsole.Web.Hosting;

namespace PrivateLinkConsole.Web.Features.Samples;

/// <summary>Fills an empty sandbox console in the background, by running the lifecycle itself on a fast clock (R21).</summary>
internal sealed class SampleDataService(
    ConsoleMode mode,
    IOptions<SandboxSettings> settings,
    SampleMark mark,
    SampleClusters clusters,
    SampleEndpoints endpoints,
    EndpointReading reading,
    SandboxControl sandbox,
    IServiceScopeFactory scopes,
    TimeProvider clock,
    ILogger<SampleDataService> logger) : BackgroundService
{
    private const double FastScale = 200;
    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!mode.IsSandbox || !settings.Value.SampleData)
            return;
        // The start must not wait for any of this.
        await Task.Yield();
        try
        {
            var caller = await AdminAsync();
            await HoldAgainAsync(caller, stoppingToken);
            if (await mark.BeginAsync(stoppingToken))
                await MakeAsync(caller, stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The next start goes on.
        }
#pragma warning disable CA1031 // Examples are never a reason to stop the console.
        catch (Exception error)
#pragma warning restore CA1031
        {
            logger.SamplesIncomplete(error);
        }
    }

    private async Task MakeAsync(Caller caller, CancellationToken cancellationToken)
    {
        await sandbox.SetTimeScaleAsync(Math.Max(FastScale, settings.Value.TimeScale), cancellationToken);
        try
        {
            await clusters.EnsureAsync(caller, cancellationToken);
            var start = clock.GetTimestamp();
            while (!await StepAsync(caller, cancellationToken))
            {
                if (clock.GetElapsedTime(start) > Patience)
                {
                    logger.SamplesIncomplete(null);
                    return;
                }

                await Task.Delay(Beat, clock, cancellationToken);
            }

            await mark.FinishAsync(cancellationToken);
            logger.SamplesMade();
        }
        finally
        {
            if (!cancellationToken.IsCancellationRequested)
                await sandbox.SetTimeScaleAsync(settings.Value.TimeScale, CancellationToken.None);
        }
    }

    private async Task<bool> StepAsync(Caller caller, CancellationToken cancellationToken)
    {
        var rows = await RowsAsync(caller, cancellationToken);
        var done = true;
        foreach (var sample in SampleEndpoint.All)
            done &= await LeadAsync(caller, sample, rows.FirstOrDefault(row => row.Name == sample.Name), cancellationToken);
        return done & await clusters.VerifyNameAsync(caller, cancellationToken);
    }

    private async Task<bool> LeadAsync(Caller caller, SampleEndpoint sample, EndpointView? row, CancellationToken cancellationToken)
    {
        try
        {
            return await endpoints.LeadAsync(caller, sample, row, cancellationToken);
        }
        catch (ConflictException)
        {
            // A sweep was faster; the next look decides anew.
            return false;
        }
    }

    // Faults live as long as the sandbox's process; the row that one holds lives longer.
    private async Task HoldAgainAsync(Caller caller, CancellationToken cancellationToken)
    {
        var held = SampleEndpoint.All.Single(sample => sample.Goal == SampleGoal.Deleting).Name;
        foreach (var row in await RowsAsync(caller, cancellationToken))
        {
            if (row.Name == held && row is { Status: EndpointStatus.Deleting, VpcEndpointId: { } id })
                await sandbox.HoldDeletionAsync(id, cancellationToken);
        }
    }

    private async Task<IReadOnlyList<EndpointView>> RowsAsync(Caller caller, CancellationToken cancellationToken) =>
        (await reading.ListAsync(caller, FirstRun.DefaultProject, new EndpointListQuery(Limit: 200), cancellationToken)).Items;

    private async Task<Caller> AdminAsync()
    {
        await using var scope = scopes.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<AppUser>>();
        var admin = users.Users.Where(user => user.IsOrgAdmin).OrderBy(user => user.Id).First();
        return new Caller(admin.Id, admin.UserName!, IsOrgAdmin: true);
    }
}
