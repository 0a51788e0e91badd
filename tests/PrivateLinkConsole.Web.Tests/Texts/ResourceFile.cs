using System.Xml.Linq;

namespace PrivateLinkConsole.Web.Tests.Texts;

internal static class ResourceFile
{
    public static IReadOnlyDictionary<string, string> English { get; } = Read("SharedResource.resx");

    public static IEnumerable<string> Translations =>
        Directory.EnumerateFiles(Folder, "SharedResource.*.resx").Select(file => Path.GetFileName(file));

    private static string Folder => Path.Combine(Repository.Web, "Resources");

    public static IReadOnlyDictionary<string, string> Read(string file) =>
        XDocument.Load(Path.Combine(Folder, file)).Root!.Elements("data").ToDictionary(data => data.Attribute("name")!.Value, data => data.Element("value")!.Value);
}
