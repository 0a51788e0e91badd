using Microsoft.EntityFrameworkCore;
using PrivateLinkConsole.Core.Data;
using PrivateLinkConsole.Core.Projects;
using PrivateLinkConsole.Core.Reconciling;
using PrivateLinkConsole.Core.Refusals;

namespace PrivateLinkConsole.Core.Clusters;

/// <summary>
/// Switches the public endpoint of a cluster off and on (E21 to E24). Only the data plane is meant: the vendor's control plane
/// stays reachable. Where nothing here can execute it, a person says that it was done elsewhere (R2).
/// </summary>
public sealed class PublicEndpoints(ConsoleDb database, ProjectAccess access, ClusterEditing editing, IWorkQueue queue, TimeProvider clock)
{
    /// <summary>How long a reached cluster counts as proof that the private path works.</summary>
    private static readonly TimeSpan ProofHolds = TimeSpan.FromDays(1);

    /// <summary>Whether a connection test reached the cluster by its private path lately: until then switching off needs the typed name.</summary>
    public async Task<bool> IsProvenAsync(Caller caller, string project, string clusterId, CancellationToken cancellationToken)
    {
        var scope = await access.RequireAsync(caller, project, ProjectRole.Viewer, cancellationToken);
        await using var db = database.Open();
        var cluster = await db.Clusters.AsNoTracking().SingleOrDefaultAsync(row => row.Id == clusterId && row.ProjectId == scope.Project.Id, cancellationToken)
            ?? throw new NotFoundException($"Cluster {clusterId}");
        return await IsProvenAsync(db, cluster, cancellationToken);
    }

    /// <param name="confirmedName">The cluster's name, typed: needed to switch off what no private path was proven for.</param>
    /// <exception cref="InvalidInputException">The private path is not proven, and the name was not typed; nothing was changed.</exception>
    public async Task<ClusterView> SwitchAsync(Caller caller, string project, string clusterId, bool enabled, string? confirmedName, CancellationToken cancellationToken)
    {
        var wanted = enabled ? PublicAccess.Enabled : PublicAccess.Disabled;
        var view = await editing.EditAsync(caller, project, clusterId, enabled ? "cluster.enable-public-endpoint" : "cluster.disable-public-endpoint", async (db, _, row) =>
        {
            if (!enabled)
                await RequireProofAsync(db, row, confirmedName, cancellationToken);
            row.PublicAccessFailure = null;
            row.PublicAccessBackoff.Clear();
            if (CanExecute(row))
            {
                row.PublicAccessAsked = wanted;
                row.PublicAccessSaidBy = null;
            }
            else
            {
                // E22 is done in the vendor's console; here stands who said so.
                row.PublicAccess = wanted;
                row.PublicAccessSaidBy = caller.Name;
            }

            return row.Name;
        }, cancellationToken, ProjectRole.Owner);
        await queue.WakeClusterAsync(clusterId, TimeSpan.Zero, cancellationToken);
        return view;
    }

    internal static bool CanExecute(Cluster row) => row is { CloudAccountId: not null, PublicSecurityGroupId: not null };

    private async Task RequireProofAsync(ConsoleDbContext db, Cluster row, string? confirmedName, CancellationToken cancellationToken)
    {
        if (confirmedName?.Trim() == row.Name || await IsProvenAsync(db, row, cancellationToken))
            return;
        throw new InvalidInputException("confirmedName", "not-proven", "Field.PublicEndpoint.NotProven", row.Name);
    }

    private async Task<bool> IsProvenAsync(ConsoleDbContext db, Cluster cluster, CancellationToken cancellationToken)
    {
        var since = clock.GetUtcNow() - ProofHolds;
        return PlatformProfile.Of(cluster.Platform).HasPrivateLink
            ? await db.DnsBindings.AnyAsync(binding => binding.ClusterId == cluster.Id && binding.ProvenAt >= since, cancellationToken)
            : await db.Endpoints.AnyAsync(endpoint => endpoint.ClusterId == cluster.Id && endpoint.ProvenAt >= since, cancellationToken);
    }
}
