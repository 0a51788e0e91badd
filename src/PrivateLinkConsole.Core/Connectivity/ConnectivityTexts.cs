using System.Globalization;
using System.Resources;

namespace PrivateLinkConsole.Core.Connectivity;

/// <summary>The doctor's sentences, from <c>ConnectivityTexts.resx</c> (English) and <c>ConnectivityTexts.ja.resx</c>.</summary>
public static class ConnectivityTexts
{
    private static readonly ResourceManager Texts = new(typeof(ConnectivityTexts));

    /// <summary>What was found, and for a failure what to do; without a culture in English, which the REST API answers.</summary>
    public static string Format(ConnectionRung rung, CultureInfo? culture = null)
    {
        ArgumentNullException.ThrowIfNull(rung);
        var language = culture ?? CultureInfo.InvariantCulture;
        object[] args = rung.BlockedBy is { } lower ? [Title(lower, language)] : [.. rung.Args];
        return string.Format(language, Text(rung.MessageKey, language), args);
    }

    /// <summary>What is looked at.</summary>
    public static string Title(RungKind kind, CultureInfo? culture = null) => Text($"Rung.{kind}", culture ?? CultureInfo.InvariantCulture);

    /// <summary>The label of a fix.</summary>
    public static string Label(RungFix fix, CultureInfo? culture = null) => Text($"Fix.{fix}", culture ?? CultureInfo.InvariantCulture);

    /// <summary>A text of the doctor's frame around the rungs.</summary>
    internal static string Frame(string key, CultureInfo? culture, params object?[] args) =>
        string.Format(culture ?? CultureInfo.InvariantCulture, Text(key, culture ?? CultureInfo.InvariantCulture), args);

    // A missing key is a fault that a test finds; a person still reads something.
    private static string Text(string key, CultureInfo language) => Texts.GetString(key, language) ?? key;
}
