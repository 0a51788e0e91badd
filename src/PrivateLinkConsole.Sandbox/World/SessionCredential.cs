namespace PrivateLinkConsole.Sandbox.World;

/// <summary>Temporary credentials handed out by AssumeRole.</summary>
internal sealed record SessionCredential(string AccessKeyId, string Secret, string Token, string RoleArn, string SessionName, DateTimeOffset ExpiresAt);
