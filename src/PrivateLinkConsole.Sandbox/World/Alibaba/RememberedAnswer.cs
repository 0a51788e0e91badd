namespace PrivateLinkConsole.Sandbox.World.Alibaba;

/// <summary>What a client token stands for: the parameters it came with and the answer, without its request id.</summary>
internal sealed record RememberedAnswer(string Fingerprint, string Answer, TimeSpan At);
