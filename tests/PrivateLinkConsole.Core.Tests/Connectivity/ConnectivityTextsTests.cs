using System.Collections;
using System.Globalization;
using System.Resources;
using System.Text.RegularExpressions;
using PrivateLinkConsole.Core.Connectivity;
using PrivateLinkConsole.Core.PrivateEndpoints;
using Xunit;

namespace PrivateLinkConsole.Core.Tests.Connectivity;

/// <summary>English and Japanese are complete and say the same things (R32).</summary>
public sealed partial class ConnectivityTextsTests
{
    private static readonly Dictionary<string, string> English = Read(CultureInfo.InvariantCulture);
    private static readonly Dictionary<string, string> Japanese = Read(CultureInfo.GetCultureInfo("ja"));

    [Fact]
    public void Japanese_EveryKey_IsThereWithTheSamePlaceholders()
    {
        Assert.Equal(English.Keys.Order(StringComparer.Ordinal), Japanese.Keys.Order(StringComparer.Ordinal));
        Assert.All(English, text => Assert.Equal(Placeholders(text.Value), Placeholders(Japanese[text.Key])));
    }

    // Keys are written in the source as they stand in the resources, so both directions can be read off.
    [Fact]
    public void Keys_InTheSource_AreTheKeysOfTheResources()
    {
        string[] composed =
        [
            .. Enum.GetValues<RungKind>().Select(kind => $"Rung.{kind}"), .. Enum.GetValues<RungFix>().Select(fix => $"Fix.{fix}"),
            .. Enum.GetValues<CheckOutcome>().Select(outcome => $"Outcome.{outcome}"),
        ];
        var used = SourceKey().Matches(SourceText()).Select(match => match.Value.Trim('"')).Concat(composed).Distinct();
        Assert.Equal(English.Keys.Order(StringComparer.Ordinal), used.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Format_BlockedRungInJapanese_NamesTheCauseInJapanese() =>
        Assert.Equal("「TCP 接続」が失敗したため、チェックしていません。", ConnectivityTexts.Format(ConnectionRung.Blocked(RungKind.Protocol, RungKind.Tcp), CultureInfo.GetCultureInfo("ja-JP")));

    [Fact]
    public void Format_BracesInAnArgument_StandAsTheyAre() =>
        Assert.Contains("{0} {1}", ConnectivityTexts.Format(new ConnectionRung(RungKind.Protocol, CheckOutcome.Failed, "Rung.Protocol.Refusal", ["{0} {1}"])), StringComparison.Ordinal);

    private static string[] Placeholders(string text) => [.. Placeholder().Matches(text).Select(match => match.Value).Distinct().Order(StringComparer.Ordinal)];

    private static Dictionary<string, string> Read(CultureInfo culture) =>
        new ResourceManager(typeof(ConnectivityTexts)).GetResourceSet(culture, createIfNotExists: true, tryParents: false)!
            .Cast<DictionaryEntry>().ToDictionary(entry => (string)entry.Key, entry => (string)entry.Value!);

    private static string SourceText([System.Runtime.CompilerServices.CallerFilePath] string here = "") =>
        string.Concat(Directory.GetFiles(Path.Combine(Path.GetDirectoryName(here)!, "../../../src/PrivateLinkConsole.Core/Connectivity"), "*.cs", SearchOption.AllDirectories).Select(File.ReadAllText));

    [GeneratedRegex("[{][0-9][}]")]
    private static partial Regex Placeholder();

    [GeneratedRegex("\"(?:Rung|Text)[.][A-Za-z0-9.]+\"")]
    private static partial Regex SourceKey();
}
