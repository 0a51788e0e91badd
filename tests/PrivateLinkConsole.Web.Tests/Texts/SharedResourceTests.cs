using PrivateLinkConsole.Core.Clouds;
using System.Text.RegularExpressions;
using PrivateLinkConsole.Core.PrivateEndpoints;
using PrivateLinkConsole.Web.Shared.Status;
using Xunit;

namespace PrivateLinkConsole.Web.Tests.Texts;

public sealed partial class SharedResourceTests
{
    public static TheoryData<string> Translations => [.. ResourceFile.Translations];

    [Theory]
    [MemberData(nameof(Translations))]
    public void Translation_EachKey_HasTheSamePlaceholders(string file)
    {
        var translated = ResourceFile.Read(file);
        var english = ResourceFile.Read(ResourceFile.BaseOf(file));
        Assert.Equal(english.Keys.Order(), translated.Keys.Order());
        Assert.All(english, text => Assert.Equal(Placeholders(text.Value), Placeholders(translated[text.Key])));
        Assert.All(translated, text => Assert.False(string.IsNullOrWhiteSpace(text.Value), text.Key));
    }

    [Fact]
    public void Translations_Japanese_IsThere() => Assert.All(ResourceFile.Bases, file => Assert.Contains(file.Replace(".resx", ".ja.resx", StringComparison.Ordinal), ResourceFile.Translations));

    [Fact]
    public void Keys_EachInOneFile() =>
        Assert.Empty(ResourceFile.Bases.SelectMany(file => ResourceFile.Read(file).Keys).GroupBy(key => key).Where(keys => keys.Count() > 1).Select(keys => keys.Key));

    [Fact]
    public void Sources_EveryKeyUsed_Exists()
    {
        var unknown =
            from file in Repository.Files("src/PrivateLinkConsole.Web", "*.*").Where(file => file.EndsWith(".razor", StringComparison.Ordinal) || file.EndsWith(".cs", StringComparison.Ordinal))
            from Match use in Use().Matches(File.ReadAllText(file))
            let key = use.Groups["key"].Value
            where !ResourceFile.English.ContainsKey(key)
            select $"{Path.GetFileName(file)}: {key}";
        Assert.Empty(unknown);
    }

    [Fact]
    public void Sources_KeysMadeFromValues_HaveSomeText()
    {
        var unknown =
            from file in Repository.Files("src/PrivateLinkConsole.Web", "*.*").Where(file => file.EndsWith(".razor", StringComparison.Ordinal) || file.EndsWith(".cs", StringComparison.Ordinal))
            from Match use in MadeUse().Matches(File.ReadAllText(file))
            let pattern = "^" + Regex.Replace(Regex.Escape(use.Groups["key"].Value), @"\\\{[^}]*\}", ".+") + "$"
            where !ResourceFile.English.Keys.Any(key => Regex.IsMatch(key, pattern))
            select $"{Path.GetFileName(file)}: {use.Groups["key"].Value}";
        Assert.Empty(unknown);
    }

    [Fact]
    public void Statuses_Each_HasTextAndHelp()
    {
        var keys = Enum.GetValues<EndpointStatus>().Select(StatusLooks.Of).Concat(Enum.GetValues<ServicePhase>().Select(StatusLooks.Of)).Select(look => look.TextKey);
        Assert.All(keys, key => Assert.True(ResourceFile.English.ContainsKey(key) && ResourceFile.English.ContainsKey(key + ".Help"), key));
    }

    [Fact]
    public void Enums_EachMember_HasItsText()
    {
        var keys = Keys<StatusReasonKind>("Reason").Concat(Keys<EndpointEventKind>("Event")).Concat(Keys<PrivateLinkConsole.Core.Refusals.ConflictKind>("Conflict"))
            .Concat(Keys<PrivateLinkConsole.Core.Projects.ProjectRole>("Role")).Concat(Keys<PrivateLinkConsole.Core.Projects.CredentialKind>("Credentials"))
            .Concat(Keys<PrivateLinkConsole.Core.Clouds.CloudProvider>("Provider")).Concat(Keys<PrivateLinkConsole.Core.Clusters.TidbClient>("Client"))
            .Concat(Keys<EndpointKind>("Type"))
            .Concat(Keys<PrivateLinkConsole.Core.Clusters.ZillizClient>("Client")).Concat(Keys<PrivateLinkConsole.Core.DnsBindings.DnsBindingStatus>("Status.Record"))
            .Concat(Keys<PrivateLinkConsole.Web.Features.PrivateEndpoints.Dns.ZoneChoice>("Zone"));
        Assert.Empty(keys.Except(ResourceFile.English.Keys));
    }

    private static IEnumerable<string> Keys<T>(string prefix)
        where T : struct, Enum => Enum.GetNames<T>().Select(name => $"{prefix}.{name}");

    private static IEnumerable<string> Placeholders(string text) => Placeholder().Matches(text).Select(match => match.Value).Distinct().Order();

    [GeneratedRegex(@"\{\d+[^}]*\}")]
    private static partial Regex Placeholder();

    // L["Key"…] in pages, texts["Key"…] in classes; also a condition's two keys: L[done ? "A.B" : "C.D"].
    [GeneratedRegex("""(?:(?:\bL|\bT|\bshared|\btexts|\bTexts)\[(?:[^\]"$]*\? )?|(?<=(?:\bL|\bT|\bshared|\btexts|\bTexts)\[[^\]"$]*\? "[^"]+" : ))"(?<key>[^"{]+)"(?=[,\] :])""")]
    private static partial Regex Use();

    [GeneratedRegex("""(?:\bL|\bT|\bshared|\btexts|\bTexts)\[\$"(?<key>[^"]+)"[,\]]""")]
    private static partial Regex MadeUse();
}
