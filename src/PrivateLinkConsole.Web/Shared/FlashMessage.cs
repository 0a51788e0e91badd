namespace PrivateLinkConsole.Web.Shared;

/// <summary>The result of something the user did, at the top of the page.</summary>
public sealed record FlashMessage(FlashKind Kind, string Text, string? Detail = null);
