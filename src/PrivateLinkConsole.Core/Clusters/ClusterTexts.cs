using System.Globalization;
using System.Resources;

namespace PrivateLinkConsole.Core.Clusters;

/// <summary>Reasons and hints about clusters, from <c>ClusterTexts.resx</c> (English) and <c>ClusterTexts.ja.resx</c>.</summary>
public static class ClusterTexts
{
    private static readonly ResourceManager Texts = new(typeof(ClusterTexts));

    public static string Format(string key, CultureInfo? culture = null) => Texts.GetString(key, culture ?? CultureInfo.InvariantCulture) ?? key;
}
