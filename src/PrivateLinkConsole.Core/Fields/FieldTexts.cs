using System.Globalization;
using System.Resources;

namespace PrivateLinkConsole.Core.Fields;

/// <summary>The sentences of <see cref="FieldError"/>, from <c>FieldTexts.resx</c> (English) and <c>FieldTexts.ja.resx</c>.</summary>
public static class FieldTexts
{
    private static readonly ResourceManager Texts = new(typeof(FieldTexts));

    /// <summary>The sentence in the given language; without one in English, which the REST API answers.</summary>
    public static string Format(FieldError error, CultureInfo? culture = null)
    {
        ArgumentNullException.ThrowIfNull(error);
        var language = culture ?? CultureInfo.InvariantCulture;
        // Validators' own sentences come as the key itself and must not be read as a format.
        var text = Texts.GetString(error.MessageKey, language);
        return text is null ? error.MessageKey : string.Format(language, text, [.. error.Args.Select(arg => Argument(arg, language))]);
    }

    /// <summary>A text without arguments, e.g. the label of a kind of ID.</summary>
    public static string Format(TextKey text, CultureInfo? culture = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Text(text.Key, culture ?? CultureInfo.InvariantCulture);
    }

    private static object Argument(object arg, CultureInfo language) => arg switch
    {
        TextKey key => Text(key.Key, language),
        FieldError inner => Format(inner, language),
        _ => arg,
    };

    // A missing key is a fault that a test finds; a person still reads something.
    private static string Text(string key, CultureInfo language) => Texts.GetString(key, language) ?? key;
}
