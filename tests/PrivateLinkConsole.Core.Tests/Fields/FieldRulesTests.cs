using PrivateLinkConsole.Core.Fields;
using Xunit;

namespace PrivateLinkConsole.Core.Tests.Fields;

/// <summary>Every bad input is refused with its code and words, on the doors that do not trim (R27).</summary>
public sealed class FieldRulesTests
{
    // Where one sentence serves several fields, its words differ from the catalogue's; these facts must still be told.
    private static readonly Dictionary<int, string[]> Facts = new()
    {
        [3] = ["9 characters", "8 or 17"],
        [4] = ["16 characters", "17", "one is missing at the end?"],
        [5] = ["18 characters", "17"],
        [25] = ["9 characters", "8 or 17", "'subnet-'"],
        [26] = ["15 characters"],
        [34] = ["18 characters", "8 or 17", "'sg-'"],
        [36] = ["Alibaba Cloud security group ID"],
        [60] = ["16 characters", "8 or 17"],
        [164] = ["Must not contain", "https://"],
        [179] = ["20,581 characters", "20,480"],
        [184] = ["byte-order mark", "not JSON"],
        [203] = ["full domain"],
        [205] = ["label is longer than 63"],
        [206] = ["punycode"],
    };

    public static TheoryData<int, string> Bad => new(BadInputs.Bad.Select((bad, index) => (index, bad.Field)));

    public static TheoryData<int, string> Good => new(BadInputs.Good.Select((good, index) => (index, good.Field)));

    [Theory]
    [MemberData(nameof(Bad))]
    public void Check_BadInput_RefusesWithCodeAndWords(int index, string field)
    {
        var bad = BadInputs.Bad[index];
        var error = FieldRules.ByName[field].Check(bad.Input);
        Assert.NotNull(error);
        var said = FieldTexts.Format(error);
        Assert.True(bad.Code == error.Code, $"{bad.Code} expected, got {error.Code}: {said}");
        if (bad.Message.StartsWith('(')) return;
        foreach (var fact in Facts.GetValueOrDefault(index) ?? [bad.Message.TrimEnd('.')])
            Assert.Contains(Plain(fact), Plain(said), StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [MemberData(nameof(Bad))]
    public void Check_BadInput_EchoesAtMost64Characters(int index, string field)
    {
        var error = FieldRules.ByName[field].Check(BadInputs.Bad[index].Input)!;
        Assert.Equal(field, error.Field);
        Assert.All(error.Args.OfType<string>(), arg => Assert.InRange(arg.Length, 0, 64));
        Assert.DoesNotContain(error.ToString(), char.IsControl);
    }

    [Theory]
    [MemberData(nameof(Good))]
    public void Check_GoodInput_Accepts(int index, string field)
    {
        var rule = FieldRules.ByName[field];
        var input = BadInputs.Good[index].Input;
        Assert.Null(rule.Check(input));
        Assert.Null(rule.Check(rule.Clean($" {input}\u3000\n")));
    }

    [Theory]
    [MemberData(nameof(Bad))]
    public void Check_BadInputCleanedByTheForm_RefusesUnlessOnlySpaceWasWrong(int index, string field)
    {
        var bad = BadInputs.Bad[index];
        var rule = FieldRules.ByName[field];
        var error = rule.Check(rule.Clean(bad.Input));
        if (error is null) Assert.True(bad.Note.Contains("form trims", StringComparison.Ordinal) || bad.Code == "normal", bad.Input);
    }

    [Fact]
    public void ByName_EveryFieldOfTheCatalogue_HasARule() =>
        Assert.All(BadInputs.Bad.Select(bad => bad.Field).Concat(BadInputs.Good.Select(good => good.Field)).Distinct(), field => Assert.Contains(field, (IEnumerable<string>)FieldRules.ByName.Keys));

    [Theory]
    [MemberData(nameof(Bad))]
    public void Check_AnyFieldsBadInput_NeverThrows(int index, string field)
    {
        foreach (var rule in FieldRules.ByName.Values)
            _ = rule.Check(rule.Clean(BadInputs.Bad[index].Input))?.ToString().Length + field.Length;
    }

    [Theory]
    [InlineData("vpc-0123456789ABCDEF0", "vpc-0123456789abcdef0")]
    [InlineData("arn:aws:ec2:us-east-1:123456789012:vpc/vpc-0123456789abcdef0", "vpc-0123456789abcdef0")]
    public void Check_Recognised_SuggestsWhatWasMeant(string input, string meant)
    {
        var error = FieldRules.AwsVpc.Check(input);
        Assert.Equal(meant, error?.Suggestion);
        Assert.Null(FieldRules.AwsVpc.Check(meant));
    }

    [Fact]
    public void Check_AccessKeyAsRole_IsNotRepeated()
    {
        var error = FieldRules.AwsRoleArn.Check("AKIAIOSFODNN7EXAMPLE")!;
        Assert.DoesNotContain("AKIA", error.ToString(), StringComparison.Ordinal);
        Assert.Empty(error.Args);
    }

    [Fact]
    public void Clean_DecomposedName_IsNormalised()
    {
        Assert.Equal("caf\u00E9", FieldRules.DisplayName.Clean(" cafe\u0301 "));
        Assert.Equal("a\uD800b", FieldRules.DisplayName.Clean("a\uD800b"));
        Assert.Equal("control", FieldRules.DisplayName.Check("a\uD800b")?.Code);
    }

    [Fact]
    public void EndpointUrl_OperatorsOrigin_IsAcceptedExactly()
    {
        var rule = FieldRules.EndpointUrl("http://127.0.0.1:15001");
        Assert.Null(rule.Check("http://127.0.0.1:15001"));
        Assert.Null(rule.Check("http://127.0.0.1:15001/"));
        Assert.NotNull(rule.Check("http://127.0.0.1:15001@evil.com"));
        Assert.NotNull(rule.Check("http://127.0.0.1:5432"));
    }

    // Longer than any pattern is run on, and quadratic for a naive one.
    [Fact]
    public void Check_HugeInput_IsRefusedAtOnce()
    {
        var huge = new string('a', 1_000_000);
        Assert.All(FieldRules.ByName.Values, rule => Assert.NotNull(rule.Check(huge)));
    }

    private static string Plain(string text) => text.Replace("(", "", StringComparison.Ordinal).Replace(")", "", StringComparison.Ordinal);
}
