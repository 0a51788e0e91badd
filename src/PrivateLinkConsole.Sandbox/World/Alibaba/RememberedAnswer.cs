namespace PrivateLinkConsole.Sandbox.World.Alibaba;

/// <summary>
/// What a client token stands for: the parameters it came with and the answer, without its request id. Until <paramref name="AnsweredAt"/>, in
/// wall-clock time, the call is still being answered.
/// </summary>
internal sealed record RememberedAnswer(string Fingerprint, string Answer, TimeSpan At, DateTimeOffset AnsweredAt);
