namespace PrivateLinkConsole.Sandbox.Control;

/// <summary>Body of <c>POST /_sandbox/roles</c>. A null external id takes the trust away.</summary>
internal sealed record RoleTrust(string Arn, string? ExternalId);
