using PrivateLinkConsole.Core.Clouds;
using PrivateLinkConsole.Core.PrivateEndpoints;

namespace PrivateLinkConsole.Core.DnsBindings;

/// <summary>A DNS binding as pages and REST show it.</summary>
/// <param name="Name">The private link's host name.</param>
/// <param name="ZoneName">null until there is a zone.</param>
/// <param name="Target">What the record is to lead to; null until the endpoint has told its names.</param>
/// <param name="Waits">The last refusal that is being tried again; null: nothing was refused.</param>
/// <param name="BlockedBy">What stands under the name instead and keeps the binding from going on.</param>
public sealed record DnsBindingView(
    string Id,
    string EndpointId,
    string ClusterId,
    string Name,
    DnsBindingStatus Status,
    EndpointMode Mode,
    string? ZoneCloudAccountId,
    string? ZoneId,
    string? ZoneName,
    bool ZoneIsOurs,
    bool ZoneGone,
    IReadOnlyList<CloudVpcReference> Vpcs,
    IReadOnlyList<CloudVpcReference> MoreVpcs,
    CloudAlias? Target,
    RecordState Records,
    CloudRecord? BlockedBy,
    Failure? Failure,
    string? Waits,
    string? ConfirmedBy,
    string Token,
    DateTimeOffset? ReadyAt,
    DateTimeOffset? ProvenAt,
    DateTimeOffset? ObservedAt,
    DateTimeOffset CreatedAt)
{
    internal static DnsBindingView Of(DnsBinding row, PrivateEndpoint endpoint)
    {
        var facts = row.Facts(endpoint);
        return new DnsBindingView(
            row.Id,
            row.EndpointId,
            row.ClusterId,
            row.Name,
            DnsBindingLifecycle.StatusOf(facts),
            row.Mode,
            row.ZoneCloudAccountId,
            row.ZoneId,
            row.ZoneName,
            row.ZoneIsOurs,
            facts.ZoneGone,
            row.ZoneVpcs,
            row.MoreVpcs,
            WantedRecords.Target(endpoint.DnsNames),
            facts.Records,
            facts.Records == RecordState.Other ? row.SeenRecords.FirstOrDefault() : null,
            row.Failure,
            row.Backoff.Reason,
            row.ConfirmedBy,
            row.Token,
            row.ReadyAt,
            row.ProvenAt,
            row.ObservedAt,
            row.CreatedAt);
    }
}
