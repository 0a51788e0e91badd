namespace PrivateLinkConsole.Core.Clouds;

/// <summary>One cloud account and the way into it.</summary>
/// <param name="CloudAccountId">Our row's id (<c>ca-…</c>): cached clients are kept under it.</param>
/// <param name="AccountId">The cloud's own account number, 12 digits on AWS, 16 on Alibaba Cloud.</param>
public sealed record CloudAccess(string CloudAccountId, CloudProvider Provider, string AccountId, CloudCredentials Credentials);
