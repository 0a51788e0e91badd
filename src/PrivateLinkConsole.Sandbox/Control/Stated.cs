namespace PrivateLinkConsole.Sandbox.Control;

/// <summary>A resource with its state on the wire at this moment.</summary>
internal sealed record Stated<T>(string? State, T Resource);
