namespace PrivateLinkConsole.EndToEnd.Tests;

/// <summary>The source tree that this test was built from, and how it was built.</summary>
internal static class SourceTree
{
#if DEBUG
    public const string Configuration = "Debug";
#else
    public const string Configuration = "Release";
#endif

    public static string Root { get; } = Find();

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "PrivateLinkConsole.sln")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("The tests must run from inside the source tree.");
    }
}
