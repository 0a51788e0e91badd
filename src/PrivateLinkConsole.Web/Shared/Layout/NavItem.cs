namespace PrivateLinkConsole.Web.Shared.Layout;

/// <param name="TextKey">Resource key of its name.</param>
public sealed record NavItem(string TextKey, string Icon, string Href);
