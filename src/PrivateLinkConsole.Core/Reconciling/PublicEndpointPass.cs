using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using PrivateLinkConsole.Core.Clouds;
using PrivateLinkConsole.Core.Clusters;
using PrivateLinkConsole.Core.Data;
using PrivateLinkConsole.Core.PrivateEndpoints;
using PrivateLinkConsole.Core.Projects;

namespace PrivateLinkConsole.Core.Reconciling;

/// <summary>
/// One pass over a cluster's public endpoint: look at the security group, then take away or add one rule, then look again. The
/// rules in the cloud are the whole state, so a pass that died is simply run again.
/// </summary>
public sealed partial class PublicEndpointPass(ConsoleDb database, Journal journal, CloudDoor door, LiveFeed feed, ILogger<PublicEndpointPass> logger, TimeProvider clock)
{
    public async Task<TimeSpan?> RunAsync(string clusterId, CancellationToken cancellationToken)
    {
        var row = await LoadAsync(clusterId, cancellationToken);
        if (row is null || !PublicEndpoints.CanExecute(row) || row is { PublicAccessAsked: null, PublicAccess: not PublicAccess.Unknown })
            return null;
        if (row.PublicAccessBackoff.NextTryAt is { } due && due > clock.GetUtcNow())
            return due - clock.GetUtcNow();
        try
        {
            var networks = await door.NetworksAsync(row.CloudAccountId!, row.Region, cancellationToken);
            var group = await networks.FindGroupAsync(row.PublicSecurityGroupId!, cancellationToken)
                ?? throw new CloudException(CloudErrorKind.InvalidInput, "DescribeSecurityGroups", "InvalidGroup.NotFound", $"There is no security group {row.PublicSecurityGroupId} in {row.Region}.");
            return await TakeAsync(row, networks, group, cancellationToken);
        }
        catch (CloudException refusal)
        {
            LogRefused(logger, clusterId, refusal.Operation, refusal.Code);
            return await SetBackAsync(row, refusal, cancellationToken);
        }
    }

    private async Task<TimeSpan?> TakeAsync(Cluster row, ICloudNetworks networks, CloudSecurityGroup group, CancellationToken cancellationToken)
    {
        var seen = PublicEndpoint.StateOf(group, row.Port);
        if (row.PublicAccessAsked is null || row.PublicAccessAsked == seen)
        {
            await SaveAsync(row, change =>
            {
                change.PublicAccess = seen;
                change.PublicAccessAsked = change.PublicAccessAsked == seen ? null : change.PublicAccessAsked;
                change.PublicAccessBackoff.Clear();
            }, cancellationToken);
            return null;
        }

        if (row.PublicAccessAsked == PublicAccess.Enabled)
            await WriteAsync(row, JournalledAction.OpenPublicEndpoint, token => networks.AllowIngressAsync(group.Id, row.Port, PublicEndpoint.Everywhere, token), cancellationToken);
        else if (PublicEndpoint.TooWide(group, row.Port) is { } wide)
            throw TooWide(row, group, wide);
        else
            await WriteAsync(row, JournalledAction.ClosePublicEndpoint, token => networks.RevokeIngressAsync(group.Id, PublicEndpoint.ToRevoke(group, row.Port)!, token), cancellationToken);
        return TimeSpan.Zero;
    }

    private static CloudException TooWide(Cluster row, CloudSecurityGroup group, IngressRule rule) => new(
        CloudErrorKind.InvalidInput,
        "RevokeSecurityGroupIngress",
        "RuleTooWide",
        rule.FromPort is null
            ? $"A rule of {group.Id} opens all ports to {rule.Source}, more than port {row.Port}: narrow it yourself."
            : $"A rule of {group.Id} opens ports {rule.FromPort} to {rule.ToPort} to {rule.Source}, more than port {row.Port}: narrow it yourself.");

    private async Task WriteAsync(Cluster row, JournalledAction action, Func<CancellationToken, Task> call, CancellationToken cancellationToken)
    {
        var outcome = await journal.RunAsync(action, row.Id, 1, null, Answered, static _ => null, cancellationToken);
        if (outcome.Refusal is { } refusal)
            throw refusal;

        async Task<bool> Answered(CancellationToken token)
        {
            await call(token);
            return true;
        }
    }

    private async Task<TimeSpan?> SetBackAsync(Cluster row, CloudException refusal, CancellationToken cancellationToken)
    {
        TimeSpan? again = null;
        await SaveAsync(row, change =>
        {
            var now = clock.GetUtcNow();
            if (refusal.Kind is CloudErrorKind.InvalidInput or CloudErrorKind.OurBug)
            {
                change.PublicAccessAsked = null;
                change.PublicAccessFailure = new Failure
                {
                    Code = refusal.Code,
                    Message = refusal.Message,
                    RequestId = refusal.RequestId,
                    Operation = refusal.Operation,
                    Step = WizardStep.PublicAccess,
                    At = now,
                };
                return;
            }

            change.PublicAccessBackoff.Add(now, $"{refusal.Code}: {refusal.Message}", refusal.RetryAfter);
            again = change.PublicAccessBackoff.NextTryAt - now;
        }, cancellationToken);
        return again;
    }

    private async Task<Cluster?> LoadAsync(string clusterId, CancellationToken cancellationToken)
    {
        await using var db = database.Open();
        return await db.Clusters.AsNoTracking().SingleOrDefaultAsync(cluster => cluster.Id == clusterId, cancellationToken);
    }

    private async Task SaveAsync(Cluster row, Action<Cluster> change, CancellationToken cancellationToken)
    {
        await using var db = database.Open();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        // Locks the row on both databases before it is read: a person's wish is never overwritten.
        await db.Clusters.Where(cluster => cluster.Id == row.Id).ExecuteUpdateAsync(cluster => cluster.SetProperty(one => one.Revision, one => one.Revision), cancellationToken);
        if (await db.Clusters.SingleOrDefaultAsync(cluster => cluster.Id == row.Id, cancellationToken) is not { } current)
            return;
        change(current);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        feed.Publish(row.ProjectId, FeedSubject.Cluster, row.Id);
    }

    [LoggerMessage(EventId = 1006, Level = LogLevel.Information, Message = "Public endpoint of {ClusterId}: {Operation} was refused with {Code}")]
    private static partial void LogRefused(ILogger logger, string clusterId, string operation, string code);
}
