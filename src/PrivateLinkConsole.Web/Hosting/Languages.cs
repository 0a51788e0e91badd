using System.Globalization;
using System.Resources;
using PrivateLinkConsole.Web.Resources;

namespace PrivateLinkConsole.Web.Hosting;

/// <summary>The languages that there are texts for: English, and each folder of translated texts beside the program.</summary>
public static class Languages
{
    private static readonly ResourceManager Texts = new(typeof(SharedResource));

    /// <summary>English first, then by name. A new .resx file is all that a further language needs.</summary>
    public static IReadOnlyList<CultureInfo> All { get; } = [CultureInfo.GetCultureInfo("en"), .. Translated()];

    /// <summary>The language's own name, without a region: 日本語.</summary>
    public static string NameOf(CultureInfo language) => language.NativeName;

    private static IEnumerable<CultureInfo> Translated()
    {
        var name = typeof(SharedResource).Assembly.GetName().Name + ".resources.dll";
        return Directory.EnumerateDirectories(AppContext.BaseDirectory)
            .Where(folder => File.Exists(Path.Combine(folder, name)))
            .Select(folder => CultureInfo.GetCultureInfo(Path.GetFileName(folder)))
            .Where(language => Texts.GetResourceSet(language, createIfNotExists: true, tryParents: false) is not null)
            .OrderBy(language => language.Name, StringComparer.Ordinal);
    }
}
