namespace PrivateLinkConsole.Web.Shared.Picking;

/// <summary>One value that a picker offers.</summary>
/// <param name="Text">What stands beside the value: a name, an address range, free addresses.</param>
/// <param name="Disabled">Why it cannot be taken; null: it can.</param>
public sealed record PickOption(string Value, string Text, string? Disabled = null);
