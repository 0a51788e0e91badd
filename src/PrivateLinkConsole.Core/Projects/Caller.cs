namespace PrivateLinkConsole.Core.Projects;

/// <summary>Who asks. Every use case takes one and checks it against the project before anything else.</summary>
public sealed record Caller(string UserId, string Name, bool IsOrgAdmin = false, bool IsAuditor = false)
{
    /// <summary>What the machine does by itself.</summary>
    public static Caller Machine { get; } = new("console", "console");

    /// <summary>
    /// <see cref="IdempotentClaim.IdEnding"/> of a request that may be sent again: what an earlier try made has the same id and is
    /// found by it. null: the request is sent once, and ids are random.
    /// </summary>
    public string? IdEnding { get; init; }

    /// <summary>The id of the row that this request makes; at most one for each prefix.</summary>
    internal string NewId(string prefix) => IdEnding is null ? Ids.New(prefix) : prefix + IdEnding;

    /// <summary>The same where a request makes several rows of a kind.</summary>
    /// <param name="which">Tells them apart.</param>
    internal string NewId(string prefix, string which) => IdEnding is null ? Ids.New(prefix) : prefix + Ids.Ending($"{IdEnding} {which}");
}
