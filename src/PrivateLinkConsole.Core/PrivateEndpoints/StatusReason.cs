namespace PrivateLinkConsole.Core.PrivateEndpoints;

/// <summary>Why an endpoint has its status; the texts are <c>Reason.{Kind}</c>.</summary>
/// <param name="Detail">What goes into the text: a code with its message, a name, an account.</param>
public sealed record StatusReason(StatusReasonKind Kind, string? Detail = null);
