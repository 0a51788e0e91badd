using PrivateLinkConsole.Core.Clouds;

namespace PrivateLinkConsole.Core.Reconciling;

/// <summary>How a journalled call ended: an answer, or the cloud's refusal.</summary>
internal sealed record CallOutcome<T>(T? Answer, CloudException? Refusal);
