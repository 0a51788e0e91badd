using PrivateLinkConsole.Core.Clouds;
using PrivateLinkConsole.Core.PrivateEndpoints;

namespace PrivateLinkConsole.Web.Features.PrivateEndpoints.Table;

/// <summary>What the table shows of one endpoint and no more: it is carried from the prerendered page into the circuit.</summary>
public sealed record EndpointRow(
    string Id,
    string Name,
    EndpointStatus Status,
    StatusReasonKind Reason,
    string? ReasonDetail,
    ServicePhase? Service,
    string? ClusterId,
    string? ClusterName,
    CloudProvider Provider,
    string Region,
    string? EndpointId,
    int Zones,
    DateTimeOffset UpdatedAt,
    WizardStep? EditStep)
{
    private const int LongestDetail = 120;

    /// <summary>Kept in place though it is gone or no longer fits the filters; shown dimmed.</summary>
    public bool Left { get; init; }

    public static EndpointRow Of(EndpointView view) => new(
        view.Id,
        view.Name,
        view.Status,
        view.Reason.Kind,
        view.Reason.Detail is { Length: > LongestDetail } detail ? detail[..LongestDetail] + "…" : view.Reason.Detail,
        view.ServiceStatus,
        view.ClusterId,
        view.ClusterName,
        view.Provider,
        view.Region,
        view.VpcEndpointId,
        view.Zones.Count > 0 ? view.Zones.Count : view.SubnetIds.Count,
        view.UpdatedAt,
        view.EditStep);
}
