namespace PrivateLinkConsole.Web.Api;

/// <summary>A zone with the vSwitch that the endpoint stands in there.</summary>
internal sealed record ZoneBody(string? ZoneId, string? VSwitchId)
{
    public static IReadOnlyList<string> Subnets(IReadOnlyList<string?>? subnetIds, IReadOnlyList<ZoneBody?>? zones) =>
        [.. (subnetIds ?? []).Select(id => id ?? ""), .. (zones ?? []).Select(zone => zone?.VSwitchId ?? "")];

    public static IReadOnlyDictionary<string, string> ZoneOf(IReadOnlyList<ZoneBody?>? zones) =>
        (zones ?? []).GroupBy(zone => zone?.VSwitchId ?? "", StringComparer.Ordinal).ToDictionary(zone => zone.Key, zone => zone.Last()?.ZoneId ?? "", StringComparer.Ordinal);
}
