namespace PrivateLinkConsole.Sandbox.World;

/// <summary>
/// A private zone as a resolver sees it: its name as in DNS messages, lower case, and the VPCs that answer from it (associated, with both
/// DNS attributes on).
/// </summary>
public sealed record PrivateZoneView(string Name, IReadOnlySet<string> VpcIds, IReadOnlyList<ZoneRecordView> Records);
