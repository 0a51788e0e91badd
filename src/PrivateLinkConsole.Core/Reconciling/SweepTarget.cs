namespace PrivateLinkConsole.Core.Reconciling;

/// <summary>What one sweep reads: one account in one region.</summary>
/// <param name="InMotion">Some row of it is on its way: sweep at the short interval.</param>
public sealed record SweepTarget(string CloudAccountId, string Region, bool InMotion);
