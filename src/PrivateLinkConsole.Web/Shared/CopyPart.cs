namespace PrivateLinkConsole.Web.Shared;

public sealed record CopyPart(string Text, bool IsPlaceholder);
