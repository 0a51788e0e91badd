namespace PrivateLinkConsole.Sandbox.World;

/// <summary>Builds what the resolvers read. A change counts at once: it may be seen before it is in sync everywhere, as on AWS.</summary>
internal static class PrivateZoneViews
{
    public static IReadOnlyList<PrivateZoneView> All(WorldState state) =>
    [
        .. state.HostedZones.Values.Where(z => z.IsPrivate).OrderBy(z => z.Sequence).Select(z => new PrivateZoneView(
            DnsName.Plain(z.Name),
            z.Vpcs.Select(v => v.VpcId).Where(id => Answers(state, id)).ToHashSet(StringComparer.Ordinal),
            [.. z.Records.Select(View)])),
    ];

    private static bool Answers(WorldState state, string vpcId) => state.Vpcs.TryGetValue(vpcId, out var vpc) && vpc is { DnsSupport: true, DnsHostnames: true };

    private static ZoneRecordView View(RecordSet record) =>
        new(DnsName.Plain(record.Name), record.Type, record.Alias is { } alias ? DnsName.Plain(alias.DnsName) : null, record.Values);
}
