namespace PrivateLinkConsole.Sandbox;

/// <summary>An answer ready to be sent. Code = the error code, null for success. Location = the header of that name, null for none.</summary>
internal sealed record WireReply(int Status, string ContentType, byte[] Body, string? Code = null, string? Location = null);
