namespace PrivateLinkConsole.Web.Hosting;

/// <summary>Addresses that came in from outside and may only lead to a page of this console.</summary>
public static class LocalUrl
{
    /// <summary>The address if it is a path here, else the start page.</summary>
    public static string OrRoot(string? url) => IsLocal(url) ? url! : "/";

    /// <summary>A path on this host: one slash, and nothing that a browser would read as another host.</summary>
    public static bool IsLocal(string? url)
    {
        if (string.IsNullOrEmpty(url) || url[0] != '/' || url.Any(char.IsControl))
            return false;
        return url.Length == 1 || (url[1] is not ('/' or '\\') && !url.Contains('\\', StringComparison.Ordinal));
    }
}
