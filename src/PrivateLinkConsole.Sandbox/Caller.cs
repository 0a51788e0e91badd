namespace PrivateLinkConsole.Sandbox;

/// <summary>Who calls: the account, the full ARN of the identity, and its unique id.</summary>
internal sealed record Caller(string Account, string Arn, string UserId);
