using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using PrivateLinkConsole.Core.Clouds;
using PrivateLinkConsole.Core.Data;
using PrivateLinkConsole.Core.PrivateEndpoints;

namespace PrivateLinkConsole.Core.Reconciling;

/// <summary>Which accounts and regions are due for a sweep now. Calls grow with accounts, never with rows or browsers.</summary>
public sealed class SweepPlan(ConsoleDb database, SweepTimes times, IOptions<ReconcilerOptions> options, TimeProvider clock)
{
    public async Task<IReadOnlyList<SweepTarget>> DueAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var targets = await AllAsync(cancellationToken);
        // A tenth of slack: a tick that comes a moment early must not skip a whole interval.
        return [.. targets.Where(target =>
            times.Last(target.CloudAccountId, target.Region) is not { } last
            || now - last >= (target.InMotion ? options.Value.Motion : options.Value.Active) * 0.9)];
    }

    internal async Task<IReadOnlyList<SweepTarget>> AllAsync(CancellationToken cancellationToken)
    {
        await using var db = database.Open();
        var consumers = await db.Endpoints
            .Where(row => row.ConsumerCloudAccountId != null && row.Region != "")
            .GroupBy(row => new { Account = row.ConsumerCloudAccountId!, row.Region })
            .Select(group => new SweepTarget(group.Key.Account, group.Key.Region, group.Any(row =>
                (row.Status != EndpointStatus.Active && row.Status != EndpointStatus.Failed)
                || db.DnsBindings.Any(binding => binding.EndpointId == row.Id && binding.ReadyAt == null && binding.Failure == null))))
            .ToListAsync(cancellationToken);
        var services = await db.EndpointServices
            .Where(row => row.CloudAccountId != null)
            .Select(row => new
            {
                Account = row.CloudAccountId!,
                row.Region,
                Settled = row.Seen == CloudServiceState.Available
                    && db.Endpoints.Any(user => user.ServiceRowId == row.Id)
                    && db.Endpoints.Where(user => user.ServiceRowId == row.Id).All(user => user.Status == EndpointStatus.Active || user.Status == EndpointStatus.Failed),
            })
            .ToListAsync(cancellationToken);
        return [.. consumers
            .Concat(services.Select(service => new SweepTarget(service.Account, service.Region, !service.Settled)))
            .GroupBy(target => (target.CloudAccountId, target.Region))
            .Select(group => new SweepTarget(group.Key.CloudAccountId, group.Key.Region, group.Any(target => target.InMotion)))];
    }
}
