using System.Collections;
using System.Globalization;
using System.Resources;
using System.Text.RegularExpressions;
using PrivateLinkConsole.Core.Handoff;
using Xunit;

namespace PrivateLinkConsole.Core.Tests.Handoff;

public sealed partial class HandoffTextsTests
{
    // R32: English and Japanese are complete.
    [Fact]
    public void Japanese_EveryKey_IsThereWithTheSamePlaceholders()
    {
        var english = Read(CultureInfo.InvariantCulture);
        var japanese = Read(CultureInfo.GetCultureInfo("ja"));
        Assert.Equal(english.Keys.Order(StringComparer.Ordinal), japanese.Keys.Order(StringComparer.Ordinal));
        Assert.All(english, text => Assert.Equal(Placeholders(text.Value), Placeholders(japanese[text.Key])));
    }

    private static string[] Placeholders(string text) => [.. Placeholder().Matches(text).Select(match => match.Value).Distinct().Order(StringComparer.Ordinal)];

    private static Dictionary<string, string> Read(CultureInfo culture) =>
        new ResourceManager(typeof(HandoffTexts)).GetResourceSet(culture, createIfNotExists: true, tryParents: false)!
            .Cast<DictionaryEntry>().ToDictionary(entry => (string)entry.Key, entry => (string)entry.Value!);

    [GeneratedRegex("[{][0-9][}]")]
    private static partial Regex Placeholder();
}
