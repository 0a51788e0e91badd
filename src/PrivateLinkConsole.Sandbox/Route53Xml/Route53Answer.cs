namespace PrivateLinkConsole.Sandbox.Route53Xml;

/// <summary>What an operation answers: the content of its response element. With a location the answer says 201 and where.</summary>
internal sealed record Route53Answer(object? Content, string? Location = null);
