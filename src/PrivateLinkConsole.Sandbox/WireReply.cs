namespace PrivateLinkConsole.Sandbox;

/// <summary>An answer ready to be sent. Code = the error code, null for success.</summary>
internal sealed record WireReply(int Status, string ContentType, byte[] Body, string? Code = null);
