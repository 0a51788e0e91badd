using PrivateLinkConsole.Core.Clouds;
using PrivateLinkConsole.Core.PrivateEndpoints;

namespace PrivateLinkConsole.Core.Clusters;

/// <summary>A cluster as pages and REST show it.</summary>
/// <param name="IneligibleKey">Resource key of the reason why no endpoint can be made for it; null: eligible.</param>
/// <param name="ScopeKey">Clusters of one project with the same key share their endpoint service.</param>
/// <param name="Endpoints">Endpoints on the cluster's service.</param>
/// <param name="ServiceStatus">null while there is no endpoint service.</param>
/// <param name="PrivateDnsNameState">Raw: pendingVerification, verified, failed.</param>
public sealed record ClusterView(
    string Id,
    string Name,
    ClusterPlatform Platform,
    CloudProvider Provider,
    string Region,
    IReadOnlyList<string> ZoneIds,
    int Port,
    ServiceSide Side,
    string? CloudAccountId,
    IReadOnlyList<string> NetworkLoadBalancerArns,
    string? PrivateDnsName,
    string? EndpointServiceName,
    string ScopeKey,
    string? PrivateLink,
    PublicAccess PublicAccess,
    PublicAccess? PublicAccessAsked,
    string? PublicSecurityGroupId,
    string? PublicAccessSaidBy,
    Failure? PublicAccessFailure,
    string? IneligibleKey,
    int Endpoints,
    ServicePhase? ServiceStatus,
    Failure? ServiceFailure,
    string? ServiceId,
    string? PrivateDnsNameState,
    string? TxtName,
    string? TxtValue,
    bool DeletionAsked,
    DateTimeOffset CreatedAt,
    int Revision)
{
    internal static ClusterView Of(Cluster row, EndpointService? service, int endpoints) => new(
        row.Id,
        row.Name,
        row.Platform,
        row.Provider,
        row.Region,
        service is { ZoneIds.Count: > 0 } ? service.ZoneIds : row.ZoneIds,
        row.Port,
        row.Side,
        row.CloudAccountId,
        row.LoadBalancerArns,
        row.PrivateDnsName,
        service?.ServiceName ?? row.VendorServiceName,
        row.ScopeKey,
        row.PrivateLink,
        row.PublicAccess,
        row.PublicAccessAsked,
        row.PublicSecurityGroupId,
        row.PublicAccessSaidBy,
        row.PublicAccessFailure,
        Eligibility.Of(row),
        endpoints,
        row.DeletionAsked ? ServicePhase.Deleting : service is null ? null : EndpointServiceLifecycle.PhaseOf(service.Facts(endpoints, [])),
        service?.Failure,
        service?.CloudServiceId,
        service?.PrivateDnsState,
        FullTxtName(service),
        service?.PrivateDnsTxtValue,
        row.DeletionAsked,
        row.CreatedAt,
        row.Revision);

    // The cloud gives the first label only; what is published stands under the domain.
    private static string? FullTxtName(EndpointService? service) =>
        service is { PrivateDnsTxtName: { } label, PrivateDnsName: { } domain } ? $"{label}.{domain}" : null;
}
