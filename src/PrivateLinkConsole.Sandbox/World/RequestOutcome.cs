namespace PrivateLinkConsole.Sandbox.World;

/// <summary>
/// How a call ended. Status 0 = no reply was sent. Code = the error code, null for success. Fault = the planned fault that hit it.
/// AfterApply = the call did what it does, although a fault spoilt the answer.
/// </summary>
internal sealed record RequestOutcome(int Status, string? Code, string? Fault, bool AfterApply);
