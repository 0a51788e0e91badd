using Microsoft.EntityFrameworkCore;
using PrivateLinkConsole.Core.Clusters;
using PrivateLinkConsole.Core.Data;
using PrivateLinkConsole.Core.PrivateEndpoints;
using PrivateLinkConsole.Core.Projects;
using PrivateLinkConsole.Core.Refusals;

namespace PrivateLinkConsole.Core.Connectivity;

/// <summary>Finds what a question to the doctor is about, from rows alone.</summary>
public sealed class ConnectionPaths(ConsoleDb database, EndpointReading reading)
{
    /// <exception cref="NotFoundException">No such endpoint in this project.</exception>
    /// <exception cref="InvalidInputException">The cluster is not behind the endpoint's service.</exception>
    internal async Task<ConnectionPath> OfAsync(Caller caller, string project, string endpointId, DoctorInput input, CancellationToken cancellationToken)
    {
        var view = await reading.GetAsync(caller, project, endpointId, cancellationToken);
        await using var db = database.Open();
        var own = view.ClusterId is null ? null : await db.Clusters.AsNoTracking().SingleOrDefaultAsync(row => row.Id == view.ClusterId, cancellationToken);
        var cluster = input.ClusterId is null || input.ClusterId == own?.Id ? own : await BehindAsync(db, own, input.ClusterId, cancellationToken);
        return new ConnectionPath(
            view, cluster?.Id, cluster?.Name, cluster is null ? null : PlatformProfile.Of(cluster.Platform), cluster?.Port, cluster?.PrivateLink, input.Source);
    }

    private static async Task<Cluster> BehindAsync(ConsoleDbContext db, Cluster? own, string clusterId, CancellationToken cancellationToken) =>
        own is null ? throw NotBehind() : await db.Clusters
            .AsNoTracking()
            .SingleOrDefaultAsync(row => row.Id == clusterId && row.ProjectId == own.ProjectId && row.ScopeKey == own.ScopeKey && !row.DeletionAsked, cancellationToken)
            ?? throw NotBehind();

    private static InvalidInputException NotBehind() => new("clusterId", "unknown", "Field.Cluster.NotBehind");
}
