namespace PrivateLinkConsole.Core.Projects;

/// <summary>What a member may do in a project; each role includes the ones before it.</summary>
public enum ProjectRole
{
    Viewer,
    Editor,
    Owner,
}
