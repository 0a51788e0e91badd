using PrivateLinkConsole.Core.Clouds;
using PrivateLinkConsole.Core.PrivateEndpoints;

namespace PrivateLinkConsole.Core.Reconciling;

/// <summary>Merges what a cloud said into an endpoint's row: the same code for a pass and for a sweep.</summary>
internal static class EndpointObservation
{
    /// <summary>Whether <paramref name="seen"/> would change the row: a sweep writes nothing otherwise.</summary>
    public static bool Differs(PrivateEndpoint row, CloudEndpoint seen) =>
        row.Seen != seen.State
        || row.RawState != seen.RawState
        || row.PrivateDnsOn != seen.PrivateDnsEnabled
        || row.Absence.Reads > 0
        || row.VpcEndpointId != seen.Id
        || row.Managed != IsOurs(row, seen)
        || row.CloudErrorCode != seen.LastErrorCode
        || row.ConnectionState != (seen.ConnectionState ?? row.ConnectionState)
        || !row.DnsNames.SequenceEqual(seen.DnsNames)
        || !row.NetworkInterfaceIds.SequenceEqual(seen.NetworkInterfaceIds ?? row.NetworkInterfaceIds)
        || !SameMembers(row.SecurityGroupIds, seen.SecurityGroupIds)
        || !SameMembers(row.SubnetIds, seen.SubnetIds);

    public static void Apply(EndpointEdit edit, CloudEndpoint seen)
    {
        var row = edit.Endpoint;
        if (row.Seen != seen.State || row.RawState != seen.RawState)
        {
            var (before, after) = seen.ConnectionState is null
                ? (row.RawState ?? "-", seen.RawState)
                : (Both(row.RawState, row.ConnectionState), Both(seen.RawState, seen.ConnectionState));
            edit.Note(EndpointEventKind.StateChanged, "cloud", $"{before} → {after}", took: edit.Now - (row.ObservedAt ?? edit.Now));
        }

        // What we waited for has shown: the next write need not wait.
        if (row.Seen != seen.State || row.PrivateDnsOn != seen.PrivateDnsEnabled)
            row.Backoff.Clear();

        NoteDns(edit, seen);
        TakeInterfaces(row, seen);
        row.Know(seen.Id, edit.Now);
        row.CreateCall = CreateCall.Answered;
        row.Seen = seen.State;
        row.RawState = seen.RawState;
        row.ConnectionState = seen.ConnectionState ?? row.ConnectionState;
        row.PrivateDnsOn = seen.PrivateDnsEnabled;
        row.Managed = IsOurs(row, seen);
        row.DnsNames = [.. seen.DnsNames];
        row.EndpointCreatedAt = seen.CreatedAt ?? row.EndpointCreatedAt;
        row.VpcId = seen.VpcId;
        row.SubnetIds = Merged(row.SubnetIds, seen.SubnetIds);
        row.SecurityGroupIds = Merged(row.SecurityGroupIds, seen.SecurityGroupIds);
        row.ConsumerAccountId = seen.OwnerAccountId.Length > 0 ? seen.OwnerAccountId : row.ConsumerAccountId;
        row.CloudErrorCode = seen.LastErrorCode;
        row.CloudErrorMessage = seen.LastErrorMessage;
        row.ObservedAt = edit.Now;
        Present(row, seen.State, edit.Now);
    }

    /// <summary>What our service side says of an endpoint whose own account we cannot read.</summary>
    public static void Apply(EndpointEdit edit, ConnectionRequest connection)
    {
        var row = edit.Endpoint;
        if (row.RawState != connection.RawState)
            edit.Note(EndpointEventKind.StateChanged, "cloud", $"{row.RawState ?? "-"} → {connection.RawState}");
        row.Seen = connection.State;
        row.RawState = connection.RawState;
        row.ConnectionState = connection.RawState;
        row.EndpointCreatedAt = connection.CreatedAt ?? row.EndpointCreatedAt;
        row.ObservedAt = edit.Now;
        Present(row, connection.State, edit.Now);
    }

    public static void Absent(EndpointEdit edit)
    {
        var row = edit.Endpoint;
        var believed = row.Absence.Believed;
        row.Absence.Add(edit.Now, expected: row.DeletionAsked || row.ReplacementAsked, row.KnownSince);
        row.ObservedAt = edit.Now;
        if (row.Absence.Believed && !believed && !row.DeletionAsked && !row.ReplacementAsked)
            edit.Note(EndpointEventKind.GoneOutside, "cloud", row.VpcEndpointId);
        StartAgain(row);
    }

    /// <summary>An endpoint that was to be replaced is gone: the next attempt may begin.</summary>
    private static void StartAgain(PrivateEndpoint row)
    {
        if (row.ReplacementAsked && row.Absence.Believed)
            row.StartAgain();
    }

    private static void Present(PrivateEndpoint row, CloudEndpointState state, DateTimeOffset now)
    {
        if (state != CloudEndpointState.Deleted)
        {
            row.Absence.Clear();
            return;
        }

        // "deleted" is an answer of its own, and counts like "not there".
        row.Absence.Add(now, expected: true, row.KnownSince);
        StartAgain(row);
    }

    /// <summary>Where a connection has a status of its own, a change may be of that one alone.</summary>
    private static string Both(string? state, string? connection) => state is null ? "-" : $"{state} ({connection ?? "-"})";

    /// <summary>Where the cloud's list names no interfaces, only its states tell that there may be others now.</summary>
    private static void TakeInterfaces(PrivateEndpoint row, CloudEndpoint seen)
    {
        if (seen.NetworkInterfaceIds is null)
        {
            row.ZonesRead &= row.Seen == seen.State && row.RawState == seen.RawState;
        }
        else if (!row.NetworkInterfaceIds.SequenceEqual(seen.NetworkInterfaceIds))
        {
            row.NetworkInterfaceIds = [.. seen.NetworkInterfaceIds];
            row.ZonesRead = false;
        }
    }

    private static void NoteDns(EndpointEdit edit, CloudEndpoint seen)
    {
        if (edit.Endpoint.PrivateDnsOn != seen.PrivateDnsEnabled)
            edit.Note(seen.PrivateDnsEnabled ? EndpointEventKind.DnsEnabled : EndpointEventKind.DnsDisabled, "cloud");
    }

    private static bool IsOurs(PrivateEndpoint row, CloudEndpoint seen) =>
        seen.Tags.TryGetValue(CloudTags.Row, out var tagged) ? tagged == row.Id : row.Managed && seen.Tags.Count == 0;

    // The cloud's list wins only where it says something: it may not tell members at all, and a describe during creation can still be without.
    private static List<string> Merged(List<string> ours, IReadOnlyList<string>? clouds) =>
        clouds is null or { Count: 0 } || SameMembers(ours, clouds) ? ours : [.. clouds];

    private static bool SameMembers(List<string> ours, IReadOnlyList<string>? clouds) =>
        clouds is null or { Count: 0 } || (ours.Count == clouds.Count && ours.ToHashSet().SetEquals(clouds));
}
