using System.Xml.Linq;

namespace PrivateLinkConsole.Web.Tests.Texts;

internal static class ResourceFile
{
    /// <summary>English files: one for the whole console, one more for each feature that has its own.</summary>
    public static IReadOnlyList<string> Bases { get; } =
        [.. Directory.EnumerateFiles(Folder, "*.resx").Select(file => Path.GetFileName(file)).Where(file => file.Count(letter => letter == '.') == 1).Order()];

    /// <summary>All English texts; a key stands in one file only.</summary>
    public static IReadOnlyDictionary<string, string> English { get; } =
        Bases.SelectMany(Read).GroupBy(text => text.Key).ToDictionary(texts => texts.Key, texts => texts.First().Value);

    public static IEnumerable<string> Translations =>
        Directory.EnumerateFiles(Folder, "*.resx").Select(file => Path.GetFileName(file)).Except(Bases);

    private static string Folder => Path.Combine(Repository.Web, "Resources");

    /// <summary>The English file that a translation belongs to.</summary>
    public static string BaseOf(string translation) => translation.Split('.')[0] + ".resx";

    public static IReadOnlyDictionary<string, string> Read(string file) =>
        XDocument.Load(Path.Combine(Folder, file)).Root!.Elements("data").ToDictionary(data => data.Attribute("name")!.Value, data => data.Element("value")!.Value);
}
