using PrivateLinkConsole.Core.Clouds;
using PrivateLinkConsole.Core.PrivateEndpoints;

namespace PrivateLinkConsole.Core.Reconciling;

/// <summary>Merges what a cloud said into a service's row: the same code for a pass and for a sweep.</summary>
internal static class ServiceObservation
{
    public static bool Differs(EndpointService row, CloudService seen) =>
        row.CloudServiceId != seen.ServiceId
        || row.Seen != seen.State
        || row.RawState != seen.RawState
        || row.AcceptanceRequired != seen.AcceptanceRequired
        || row.PrivateDnsName != seen.PrivateDnsName
        || row.PrivateDnsState != seen.Verification?.State
        || row.PrivateDnsTxtValue != seen.Verification?.TxtValue
        || row.Absence.Reads > 0
        || !row.ZoneIds.SequenceEqual(Zones(seen));

    public static void Apply(ServiceUse use, CloudService seen)
    {
        var row = use.Service;
        row.CloudServiceId = seen.ServiceId;
        row.ServiceName = seen.ServiceName;
        row.CreateCall = CreateCall.Answered;
        if (seen.State == CloudServiceState.Available)
            row.ReadyAt ??= use.Now;
        if (row.Seen != seen.State)
            row.Backoff.Clear();
        row.Seen = seen.State;
        row.RawState = seen.RawState;
        row.ZoneIds = Zones(seen);
        row.AcceptanceRequired = seen.AcceptanceRequired;
        row.PrivateDnsName = seen.PrivateDnsName;
        row.PrivateDnsState = seen.Verification?.State;
        row.PrivateDnsTxtName = seen.Verification?.TxtName;
        row.PrivateDnsTxtValue = seen.Verification?.TxtValue;
        row.ObservedAt = use.Now;
        if (seen.State == CloudServiceState.Deleted)
            row.Absence.Add(use.Now, expected: true, row.CreatedAt);
        else
            row.Absence.Clear();
    }

    public static void Absent(ServiceUse use)
    {
        use.Service.Absence.Add(use.Now, expected: use.Users == 0, use.Service.CreatedAt);
        use.Service.ObservedAt = use.Now;
    }

    // An emulator may know zone names only; they are compared by name then (R29).
    private static List<string> Zones(CloudService seen) => [.. seen.ZoneIds.Count > 0 ? seen.ZoneIds : seen.ZoneNames];
}
