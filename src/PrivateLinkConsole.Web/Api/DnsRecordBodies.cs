using PrivateLinkConsole.Core.Clouds;
using PrivateLinkConsole.Core.DnsBindings;
using PrivateLinkConsole.Core.Fields;
using PrivateLinkConsole.Core.PrivateEndpoints;

namespace PrivateLinkConsole.Web.Api;

/// <summary>DNS records to make.</summary>
/// <param name="ClusterIds">Clusters behind the endpoint's service whose private links shall lead to it.</param>
/// <param name="Mode">Who makes them. Left out: the console.</param>
/// <param name="ZoneCloudAccountId">The connected account that owns, or shall own, the zone. Left out: the one of the VPC.</param>
/// <param name="HostedZoneId">A zone that exists. Left out: one is made for each name.</param>
/// <param name="MoreVpcs">VPCs whose resolvers shall answer from the zone, besides the endpoint's own.</param>
/// <param name="ParentConfirmed">The chosen zone may stand above the name, and so hide its neighbours in the VPC.</param>
/// <param name="ReplacementConfirmed">What stands under the name may be replaced.</param>
internal sealed record DnsRecordsBody(
    IReadOnlyList<string?>? ClusterIds, EndpointMode? Mode, string? ZoneCloudAccountId, string? HostedZoneId, IReadOnlyList<VpcBody?>? MoreVpcs, bool? ParentConfirmed, bool? ReplacementConfirmed)
{
    public DnsBindingInput Input() => new()
    {
        ClusterIds = [.. (ClusterIds ?? []).Select(id => id ?? "")],
        Mode = Mode ?? EndpointMode.Console,
        ZoneCloudAccountId = ZoneCloudAccountId,
        HostedZoneId = HostedZoneId,
        MoreVpcs = [.. (MoreVpcs ?? []).Select(vpc => vpc?.Input() ?? new VpcInput("", ""))],
        ParentConfirmed = ParentConfirmed ?? false,
        ReplacementConfirmed = ReplacementConfirmed ?? false,
    };
}

/// <summary>A VPC and where it is.</summary>
internal sealed record VpcBody(string? VpcId, string? Region)
{
    public VpcInput Input() => new(VpcId ?? "", Region ?? "");
}

/// <summary>A cluster behind an endpoint's service.</summary>
/// <param name="PrivateLink">null: none is assigned yet.</param>
/// <param name="Record">null: its record is still to be made.</param>
internal sealed record ClusterRecordAnswer(string ClusterId, string ClusterName, string? PrivateLink, int Port, DnsRecordAnswer? Record)
{
    public static ClusterRecordAnswer Of(ClusterBinding one) =>
        new(one.ClusterId, one.ClusterName, one.PrivateLink, one.Port, one.Binding is null ? null : DnsRecordAnswer.Of(one.Binding));
}

/// <summary>The DNS record that leads a cluster's private link to the endpoint.</summary>
/// <param name="Name">The private link's host name, and the record's.</param>
/// <param name="ZoneIsOurs">The zone was made for the record and goes with it.</param>
/// <param name="Vpcs">VPCs whose resolvers answer from the zone, as last read.</param>
/// <param name="MoreVpcs">VPCs that shall, besides the endpoint's own.</param>
/// <param name="Target">What the alias is to lead to; null until the endpoint has told its names.</param>
/// <param name="Records">What stands in the zone under the name.</param>
/// <param name="BlockedBy">What stands under the name instead; a retry may confirm that it is replaced.</param>
/// <param name="Waits">The last refusal that is being tried again.</param>
/// <param name="ConfirmedBy">Who said that the record stands, where nothing can be read.</param>
/// <param name="CallerReference">Of the zone; the same in copied commands.</param>
/// <param name="ProvenAt">When a connection test last reached the cluster by the name.</param>
internal sealed record DnsRecordAnswer(
    string Id,
    string ClusterId,
    string Name,
    DnsBindingStatus Status,
    EndpointMode Mode,
    string? ZoneCloudAccountId,
    string? ZoneId,
    string? ZoneName,
    bool ZoneIsOurs,
    IReadOnlyList<VpcBody> Vpcs,
    IReadOnlyList<VpcBody> MoreVpcs,
    AliasAnswer? Target,
    RecordState Records,
    StandingRecordAnswer? BlockedBy,
    FailureAnswer? Failure,
    string? Waits,
    string? ConfirmedBy,
    string CallerReference,
    DateTimeOffset? ReadyAt,
    DateTimeOffset? ProvenAt,
    DateTimeOffset? ObservedAt,
    DateTimeOffset CreatedAt)
{
    public static DnsRecordAnswer Of(DnsBindingView view) => new(
        view.Id,
        view.ClusterId,
        view.Name,
        view.Status,
        view.Mode,
        view.ZoneCloudAccountId,
        view.ZoneId,
        view.ZoneName,
        view.ZoneIsOurs,
        [.. view.Vpcs.Select(vpc => new VpcBody(vpc.VpcId, vpc.Region))],
        [.. view.MoreVpcs.Select(vpc => new VpcBody(vpc.VpcId, vpc.Region))],
        AliasAnswer.Of(view.Target),
        view.Records,
        view.BlockedBy is { } standing ? new(standing.Type, standing.Alias?.DnsName ?? string.Join(", ", standing.Values)) : null,
        FailureAnswer.Of(view.Failure),
        view.Waits,
        view.ConfirmedBy,
        view.Token,
        view.ReadyAt,
        view.ProvenAt,
        view.ObservedAt,
        view.CreatedAt);
}

/// <param name="HostedZoneId">The target's own zone, as the endpoint tells it.</param>
internal sealed record AliasAnswer(string DnsName, string HostedZoneId)
{
    public static AliasAnswer? Of(CloudAlias? alias) => alias is null ? null : new(alias.DnsName, alias.HostedZoneId);
}

/// <summary>A record that somebody else made.</summary>
internal sealed record StandingRecordAnswer(string Type, string Value);

/// <summary>What would be made for one private link.</summary>
/// <param name="ZoneId">null: a zone is made.</param>
/// <param name="Vpcs">VPCs whose resolvers will answer from the zone.</param>
/// <param name="Checked">false: no account is connected that could be asked.</param>
/// <param name="Errors">What stands in the way; empty: it can be made.</param>
internal sealed record DnsPreviewAnswer(
    string ClusterId, string ClusterName, string Name, string ZoneName, string? ZoneId, AliasAnswer? Target, IReadOnlyList<VpcBody> Vpcs, bool Checked, IReadOnlyList<DnsConflictAnswer> Errors)
{
    public static DnsPreviewAnswer Of(DnsPreview preview) => new(
        preview.ClusterId,
        preview.ClusterName,
        preview.Name,
        preview.ZoneName,
        preview.ZoneId,
        AliasAnswer.Of(preview.Target),
        [.. preview.Vpcs.Select(vpc => new VpcBody(vpc.VpcId, vpc.Region))],
        preview.Checked,
        [.. preview.Errors.Select(error => new DnsConflictAnswer(error.Field, error.Code, FieldTexts.Format(error), error.Suggestion))]);
}

/// <param name="Field">The field of the body that could answer it.</param>
/// <param name="Suggestion">A value that would: the id of the zone that is there already.</param>
internal sealed record DnsConflictAnswer(string Field, string Code, string Message, string? Suggestion);
