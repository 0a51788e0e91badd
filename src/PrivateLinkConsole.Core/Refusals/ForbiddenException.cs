using PrivateLinkConsole.Core.Projects;

namespace PrivateLinkConsole.Core.Refusals;

/// <summary>The caller's role in the project does not allow this.</summary>
public sealed class ForbiddenException(string project, ProjectRole needed) : Exception($"This needs the role {needed} in {project}.")
{
    public string Project { get; } = project;

    public ProjectRole Needed { get; } = needed;
}
