namespace PrivateLinkConsole.Core.Projects;

/// <summary>A project that the caller was let into, and as what.</summary>
public sealed record ProjectScope(Project Project, ProjectRole Role);
