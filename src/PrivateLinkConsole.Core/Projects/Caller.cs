namespace PrivateLinkConsole.Core.Projects;

/// <summary>Who asks. Every use case takes one and checks it against the project before anything else.</summary>
public sealed record Caller(string UserId, string Name, bool IsOrgAdmin = false, bool IsAuditor = false)
{
    /// <summary>What the machine does by itself.</summary>
    public static Caller Machine { get; } = new("console", "console");
}
