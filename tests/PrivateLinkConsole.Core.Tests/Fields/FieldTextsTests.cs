using System.Collections;
using System.Globalization;
using System.Resources;
using System.Text.RegularExpressions;
using PrivateLinkConsole.Core.Fields;
using Xunit;

namespace PrivateLinkConsole.Core.Tests.Fields;

/// <summary>English and Japanese are complete and say the same things (R32).</summary>
public sealed partial class FieldTextsTests
{
    private static readonly Dictionary<string, string> English = Read(CultureInfo.InvariantCulture);
    private static readonly Dictionary<string, string> Japanese = Read(CultureInfo.GetCultureInfo("ja"));

    [Fact]
    public void Japanese_EveryKey_IsThereWithTheSamePlaceholders()
    {
        Assert.Equal(English.Keys.Order(StringComparer.Ordinal), Japanese.Keys.Order(StringComparer.Ordinal));
        Assert.All(English, text => Assert.Equal(Placeholders(text.Value), Placeholders(Japanese[text.Key])));
    }

    [Fact]
    public void Keys_UsedByRefusals_AreAllThere() =>
        Assert.All(BadInputs.Bad, bad => Assert.Contains(FieldRules.ByName[bad.Field].Check(bad.Input)!.MessageKey, English.Keys));

    // Keys are written in the source as they stand in the resources, so both directions can be read off.
    [Fact]
    public void Keys_InTheSource_AreTheKeysOfTheResources()
    {
        var source = SourceText();
        var used = SourceKey().Matches(source).Select(match => match.Value.Trim('"')).ToHashSet(StringComparer.Ordinal);
        Assert.All(used, key => Assert.Contains(key, English.Keys));
        string[] composed = ["Label.Aws", "Field.Answer.", "Field.AwsVpc.Required", "Field.AwsSubnet.Required", "Field.AwsSecurityGroup.Required", "Field.AwsEndpoint.Required", "Field.AwsInstance.Required", "Field.AwsNetworkInterface.Required"];
        Assert.All(English.Keys.Where(key => !composed.Any(start => key.StartsWith(start, StringComparison.Ordinal))), key => Assert.Contains(key, used));
    }

    [Fact]
    public void Format_Japanese_IsInJapanese()
    {
        var error = FieldRules.AwsVpc.Check("vpc-1234567")!;
        Assert.Equal("VPC ID の「vpc-」の後が 7 文字です。8 文字または 17 文字にしてください。", FieldTexts.Format(error, CultureInfo.GetCultureInfo("ja-JP")));
    }

    private static string[] Placeholders(string text) => [.. Placeholder().Matches(text).Select(match => match.Value).Distinct().Order(StringComparer.Ordinal)];

    private static Dictionary<string, string> Read(CultureInfo culture) =>
        new ResourceManager(typeof(FieldTexts)).GetResourceSet(culture, createIfNotExists: true, tryParents: false)!
            .Cast<DictionaryEntry>().ToDictionary(entry => (string)entry.Key, entry => (string)entry.Value!);

    private static string SourceText([System.Runtime.CompilerServices.CallerFilePath] string here = "")
    {
        var folder = Path.Combine(Path.GetDirectoryName(here)!, "../../../src/PrivateLinkConsole.Core");
        var files = Directory.GetFiles(folder, "*.cs", SearchOption.AllDirectories).Where(file => !file.Contains("/obj/", StringComparison.Ordinal));
        return string.Concat(files.Select(File.ReadAllText));
    }

    [GeneratedRegex("[{][0-9](?::N0)?[}]")]
    private static partial Regex Placeholder();

    [GeneratedRegex("\"(?:Field|Kind|Label|Accept|Verify)[.][A-Za-z0-9]+[.]?[A-Za-z0-9]*\"")]
    private static partial Regex SourceKey();
}
