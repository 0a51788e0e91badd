namespace PrivateLinkConsole.Core.Refusals;

/// <summary>The thing is in a state in which this cannot be done.</summary>
public sealed class ConflictException(ConflictKind kind, string detail) : Exception(detail)
{
    public ConflictKind Kind { get; } = kind;
}
