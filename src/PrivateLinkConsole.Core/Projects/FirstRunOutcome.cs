namespace PrivateLinkConsole.Core.Projects;

/// <param name="AdminId">The first admin.</param>
/// <param name="NeedsLoginLink">No admin can sign in by password or passkey yet.</param>
public sealed record FirstRunOutcome(string AdminId, bool NeedsLoginLink);
