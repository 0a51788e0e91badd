namespace PrivateLinkConsole.Core.Projects;

/// <summary>The first admin as the operator configured it; without one a login link lets the operator in.</summary>
public sealed record FirstAdmin(string Email, string Password);
