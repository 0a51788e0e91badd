namespace PrivateLinkConsole.Web.Shared;

/// <param name="Assertive">Interrupts; only for failed actions and a lost connection.</param>
public sealed record Announcement(string Text, bool Assertive);
