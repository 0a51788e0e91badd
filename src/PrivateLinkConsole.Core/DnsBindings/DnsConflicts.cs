using PrivateLinkConsole.Core.Clouds;
using PrivateLinkConsole.Core.Fields;

namespace PrivateLinkConsole.Core.DnsBindings;

/// <summary>Why a private link cannot be bound as it was asked for: pure, over what was read.</summary>
internal static class DnsConflicts
{
    /// <param name="target">null while the endpoint has not told its names.</param>
    public static IReadOnlyList<FieldError> Of(string name, CloudAlias? target, DnsBindingInput input, SeenDns seen)
    {
        if (input.HostedZoneId is null)
            return [.. SameName(name, seen, exceptZone: null)];
        if (seen.Zone is not { } zone)
            return [Error("unknown", "Field.ZoneId.Unknown", input.HostedZoneId)];
        if (!ZoneNames.Holds(zone.Name, name))
            return [Error("other-name", "Field.ZoneId.OtherName", zone.Id, zone.Name, name)];
        return [.. Parent(name, zone, input), .. SameName(zone.Name, seen, zone.Id), .. Standing(name, target, input, seen)];
    }

    /// <summary>The cloud lets a VPC answer from one zone of a name only (ConflictingDomainExists).</summary>
    private static IEnumerable<FieldError> SameName(string zoneName, SeenDns seen, string? exceptZone) =>
        from vpc in seen.Vpcs
        from other in seen.Associations[vpc]
        where other.ZoneId != exceptZone && string.Equals(other.Name, zoneName, StringComparison.OrdinalIgnoreCase)
        select Error("zone-exists", "Field.ZoneId.Conflict", other.Name, other.ZoneId, other.Owner, vpc.VpcId) with { Suggestion = other.ZoneId };

    private static IEnumerable<FieldError> Parent(string name, CloudHostedZone zone, DnsBindingInput input)
    {
        if (ZoneNames.IsParent(zone.Name, name) && !input.ParentConfirmed)
            yield return Error("parent", "Field.ZoneId.Parent", zone.Name, name);
    }

    private static IEnumerable<FieldError> Standing(string name, CloudAlias? target, DnsBindingInput input, SeenDns seen)
    {
        var there = seen.Records.FirstOrDefault(record => record.Name == name && record.Type is "A" or "CNAME");
        if (there is { SetIdentifier: { } set })
            yield return Error("record-routed", "Field.ZoneId.RecordRouted", name, set);
        if (there is null or { SetIdentifier: not null } || input.ReplacementConfirmed || (target?.SameTarget(there.Alias) ?? false))
            yield break;
        yield return Error("record-exists", "Field.ZoneId.RecordExists", name, there.Type, there.Alias?.DnsName ?? string.Join(", ", there.Values));
    }

    private static FieldError Error(string code, string key, params object[] args) => new("hostedZoneId", code, key, args);
}
