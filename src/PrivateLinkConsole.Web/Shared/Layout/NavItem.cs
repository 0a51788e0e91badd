namespace PrivateLinkConsole.Web.Shared.Layout;

/// <param name="TextKey">Resource key of its name.</param>
/// <param name="Path">Below the project, or from the root for pages of no project.</param>
public sealed record NavItem(string TextKey, string Icon, string Path, bool OfProject = true)
{
    public string Href(string? slug) => OfProject ? $"/p/{slug}/{Path}" : "/" + Path;
}
