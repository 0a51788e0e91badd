namespace PrivateLinkConsole.Sandbox.World;

/// <summary>One entry of a service's allow list: an ARN or <c>*</c>.</summary>
internal sealed record AllowedPrincipal(string Id, string Arn);
