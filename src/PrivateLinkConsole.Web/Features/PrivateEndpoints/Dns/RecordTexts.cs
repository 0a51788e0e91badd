using Microsoft.Extensions.Localization;
using PrivateLinkConsole.Core.DnsBindings;

namespace PrivateLinkConsole.Web.Features.PrivateEndpoints.Dns;

/// <summary>The second line of a record's state: what goes on, or who must act.</summary>
public static class RecordTexts
{
    public static string? Line(ClusterBinding one, IStringLocalizer texts) =>
        one.Binding is { } binding ? Line(binding, texts) : one.PrivateLink is null ? texts["Records.EnterLink"].Value : null;

    private static string Line(DnsBindingView binding, IStringLocalizer texts) => binding.Status switch
    {
        DnsBindingStatus.Working => Working(binding, texts),
        DnsBindingStatus.Waiting => texts["Records.RunCommands"],
        DnsBindingStatus.Ready when binding.ConfirmedBy is { } who => texts["Reason.ReadyNotChecked", who],
        DnsBindingStatus.Ready => texts["Records.Answers", string.Join(", ", binding.Vpcs.Select(vpc => vpc.VpcId))],
        DnsBindingStatus.Failed => Failed(binding, texts),
        DnsBindingStatus.Removing => texts["Reason.RemovingDnsRecords"],
    };

    private static string Working(DnsBindingView binding, IStringLocalizer texts) => binding switch
    {
        { Waits: { } refused } => texts["Reason.TryingAgain", refused],
        { Target: null } => texts["Records.WaitsForEndpoint"],
        _ => texts["Reason.MakingDnsRecord"],
    };

    private static string Failed(DnsBindingView binding, IStringLocalizer texts) => binding switch
    {
        { Failure: { } failure } => $"{failure.Code}: {failure.Message}",
        { ZoneGone: true } => texts["Records.ZoneGone", binding.ZoneId ?? ""],
        { BlockedBy: { } record } => texts["Records.Blocked", record.Type, record.Alias?.DnsName ?? string.Join(", ", record.Values)],
        _ => texts["Reason.DnsRecordNeedsPerson"],
    };
}
