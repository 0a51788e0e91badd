using Xunit;

namespace PrivateLinkConsole.TestKit;

/// <summary>
/// Finds the programs that some tests need and that <c>dotnet test</c> cannot bring along. A missing one skips the test with the
/// reason, unless the environment variable PLC_REQUIRE (a comma list) names it: then the test fails, so that a build server that
/// was set up to have the program cannot turn green without it.
/// </summary>
public static class OutsideProgram
{
    public const string RequireVariable = "PLC_REQUIRE";
    public const string TerraformPluginsVariable = "PLC_TF_PLUGIN_DIR";
    private const string ConventionalTerraformPlugins = "/opt/tf-plugins";

    // The name used in PLC_REQUIRE, then the executables of which the first one found is the program.
    private static readonly Dictionary<string, string[]> Executables = new(StringComparer.Ordinal)
    {
        ["aws"] = ["aws"],
        ["chromium"] = ["chromium", "chromium-browser", "google-chrome"],
        ["moto"] = ["moto_server"],
        ["node"] = ["node"],
        ["postgres"] = ["pg_ctl"],
        ["terraform"] = ["terraform"],
    };

    /// <summary>The path of aws, chromium, moto, node, postgres (its pg_ctl) or terraform; skips or fails the test when missing.</summary>
    public static string Find(string program) => TryFind(program) ?? Missing(program, $"{program} is not installed");

    public static string? TryFind(string program)
    {
        if (!Executables.TryGetValue(program, out var names))
            throw new ArgumentException($"No test knows the program '{program}'; known are {string.Join(", ", Executables.Keys)}.", nameof(program));
        var folders = SearchFolders(program).ToList();
        var found = names.SelectMany(name => folders.Select(folder => Path.Combine(folder, name))).FirstOrDefault(File.Exists);
        // PostgreSQL's programs find each other beside their real place, not beside a link to it.
        return found is not null && program == "postgres" ? File.ResolveLinkTarget(found, returnFinalTarget: true)?.FullName ?? found : found;
    }

    /// <summary>The folder that holds Terraform's providers (a filesystem mirror): tests never download one.</summary>
    public static string FindTerraformPlugins()
    {
        var folder = Environment.GetEnvironmentVariable(TerraformPluginsVariable) is { Length: > 0 } named ? named : ConventionalTerraformPlugins;
        return Directory.Exists(folder)
            ? folder
            : Missing("terraform", $"terraform has no provider mirror ({TerraformPluginsVariable} or {ConventionalTerraformPlugins})");
    }

    /// <summary>
    /// The folder of Node.js modules that holds a package, among those of NODE_PATH and of the global ones; PLC_REQUIRE asks for it by the
    /// package's name, since who has Node.js need not have the package.
    /// </summary>
    public static string FindNodeModules(string package)
    {
        var node = Path.GetDirectoryName(File.ResolveLinkTarget(Find("node"), returnFinalTarget: true)?.FullName ?? Find("node"))!;
        string[] folders =
        [
            .. (Environment.GetEnvironmentVariable("NODE_PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries),
            Path.GetFullPath(Path.Combine(node, "..", "lib", "node_modules")), "/usr/lib/node_modules", "/usr/local/lib/node_modules",
        ];
        return folders.FirstOrDefault(folder => Directory.Exists(Path.Combine(folder, package))) ?? Missing(package, $"Node.js has no package {package}");
    }

    internal static bool IsRequired(string program) =>
        (Environment.GetEnvironmentVariable(RequireVariable) ?? "")
            .Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Contains(program, StringComparer.OrdinalIgnoreCase);

    private static string Missing(string program, string reason)
    {
        if (IsRequired(program)) Assert.Fail($"{reason}, but {RequireVariable} asks for {program}.");
        Assert.Skip(reason);
        return "";
    }

    private static IEnumerable<string> SearchFolders(string program)
    {
        foreach (var folder in (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries))
            yield return folder;
        // Debian keeps the server's programs off the PATH, a folder for each version.
        const string debian = "/usr/lib/postgresql";
        if (program != "postgres" || !Directory.Exists(debian)) yield break;
        foreach (var version in Directory.EnumerateDirectories(debian).OrderDescending(StringComparer.Ordinal))
            yield return Path.Combine(version, "bin");
    }
}
