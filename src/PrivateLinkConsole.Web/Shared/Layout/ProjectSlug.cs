namespace PrivateLinkConsole.Web.Shared.Layout;

/// <summary>Which project a page belongs to.</summary>
public static class ProjectSlug
{
    /// <summary>The project in the path <c>/p/{project}/…</c>, or null on a page of no project.</summary>
    public static string? In(string path)
    {
        var parts = path.TrimStart('/').Split('/', '?', '#');
        return parts.Length > 1 && parts[0] == "p" && parts[1].Length > 0 ? Uri.UnescapeDataString(parts[1]) : null;
    }
}
