namespace PrivateLinkConsole.Core.Projects;

public sealed class ProjectMember
{
    public required string ProjectId { get; init; }

    public required string UserId { get; init; }

    public required ProjectRole Role { get; set; }
}
