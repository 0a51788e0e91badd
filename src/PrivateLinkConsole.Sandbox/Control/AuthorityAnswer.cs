namespace PrivateLinkConsole.Sandbox.Control;

/// <summary>Body of <c>GET /_sandbox/ca</c>: the certificate that signs what the endpoints' listeners show.</summary>
internal sealed record AuthorityAnswer(string Pem);
