namespace PrivateLinkConsole.Sandbox.World;

/// <summary>What a client token stands for: the parameters it came with and the resource it made.</summary>
internal sealed record RememberedCall(string Fingerprint, string ResourceId, TimeSpan At);
