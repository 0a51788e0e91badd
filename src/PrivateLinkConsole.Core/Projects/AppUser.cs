using Microsoft.AspNetCore.Identity;

namespace PrivateLinkConsole.Core.Projects;

/// <summary>A person who may sign in.</summary>
public sealed class AppUser : IdentityUser
{
    /// <summary>May see every project's members and settings, but enters a project only as its member (R15).</summary>
    public bool IsOrgAdmin { get; set; }

    /// <summary>May read the audit trail of all projects and the metrics.</summary>
    public bool IsAuditor { get; set; }
}
