using System.Globalization;
using System.Resources;

namespace PrivateLinkConsole.Core.Handoff;

/// <summary>Steps and messages, from <c>HandoffTexts.resx</c> (English) and <c>HandoffTexts.ja.resx</c>. Labels of the AWS console stay English.</summary>
public static class HandoffTexts
{
    private static readonly ResourceManager Texts = new(typeof(HandoffTexts));

    public static string Format(string key, CultureInfo? culture, params object[] args)
    {
        var language = culture ?? CultureInfo.InvariantCulture;
        return string.Format(language, Texts.GetString(key, language) ?? key, args);
    }
}
