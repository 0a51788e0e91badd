namespace PrivateLinkConsole.Sandbox.World;

/// <summary>
/// One record set, names as in DNS messages, lower case; the name may start with "*.". An alias has a target and no values.
/// </summary>
public sealed record ZoneRecordView(string Name, string Type, string? AliasOf, IReadOnlyList<string> Values);
