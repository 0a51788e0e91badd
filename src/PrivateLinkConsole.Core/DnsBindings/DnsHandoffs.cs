using Microsoft.EntityFrameworkCore;
using PrivateLinkConsole.Core.Data;
using PrivateLinkConsole.Core.Handoff;
using PrivateLinkConsole.Core.PrivateEndpoints;
using PrivateLinkConsole.Core.Projects;
using PrivateLinkConsole.Core.Reconciling;
using PrivateLinkConsole.Core.Refusals;

namespace PrivateLinkConsole.Core.DnsBindings;

/// <summary>What the texts of <see cref="Route53Cli"/>, <see cref="Route53Steps"/> and <see cref="Terraform"/> are made from.</summary>
public sealed class DnsHandoffs(ConsoleDb database, ProjectAccess access, CloudDoor door, Installation installation)
{
    /// <summary>One for each DNS record of the endpoint.</summary>
    public async Task<IReadOnlyList<DnsHandoff>> OfAsync(Caller caller, string project, string endpointId, CancellationToken cancellationToken)
    {
        var scope = await access.RequireAsync(caller, project, ProjectRole.Viewer, cancellationToken);
        await using var db = database.Open();
        var endpoint = await db.Endpoints.AsNoTracking().SingleOrDefaultAsync(row => row.Id == endpointId && row.ProjectId == scope.Project.Id, cancellationToken)
            ?? throw new NotFoundException($"Private endpoint {endpointId}");
        var bindings = await db.DnsBindings.Where(row => row.EndpointId == endpointId).OrderBy(row => row.Name).AsNoTracking().ToListAsync(cancellationToken);
        var install = await installation.IdAsync(cancellationToken);
        return [.. bindings.Select(binding => Of(binding, endpoint, install))];
    }

    private DnsHandoff Of(DnsBinding row, PrivateEndpoint endpoint, string installId) => new()
    {
        BindingId = row.Id,
        Name = row.Name,
        ZoneId = row.ZoneId,
        ZoneIsChosen = row.UsesExistingZone,
        ZoneElsewhere = row.NeedsAuthorization(endpoint),
        Vpcs = [.. row.WantedVpcs(endpoint)],
        Associated = row.ZoneVpcs,
        Target = WantedRecords.Target(endpoint.DnsNames),
        RecordStands = row.Facts(endpoint).Records == RecordState.Right,
        Replaces = row.ReplacementConfirmed,
        Token = row.Token,
        Comment = CloudTags.ZoneComment(endpoint),
        Tags = CloudTags.ForZone(row, installId),
        EndpointUrl = door.Cloud(endpoint.Provider).DnsUrlOverride,
    };
}
