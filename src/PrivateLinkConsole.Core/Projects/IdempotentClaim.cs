namespace PrivateLinkConsole.Core.Projects;

/// <summary>What a request with an Idempotency-Key is to do.</summary>
/// <param name="Answer">The first answer, where there is one.</param>
/// <param name="IdEnding">For <see cref="IdempotentClaimKind.First"/>: ends the ids of what the request makes, the same in every try.</param>
public sealed record IdempotentClaim(IdempotentClaimKind Kind, IdempotentAnswer? Answer = null, string? IdEnding = null);

public enum IdempotentClaimKind
{
    /// <summary>Carry it out; the key is ours.</summary>
    First,

    /// <summary>Answer as the first time.</summary>
    Answered,

    /// <summary>The same request is being carried out at this moment.</summary>
    AtWork,

    /// <summary>The key belongs to another request.</summary>
    OtherBody,
}
