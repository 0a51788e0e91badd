using System.Text.RegularExpressions;
using Xunit;

namespace PrivateLinkConsole.Web.Tests.Architecture;

/// <summary>Small files: a file that outgrows its budget wants to be two.</summary>
public sealed partial class BudgetTests
{
    private static readonly string[] Sources = [.. Repository.Files("src", "*.cs")];

    [Fact]
    public void CSharp_Files_AreSmall()
    {
        var lengths = Sources.Select(Lines).Order().ToArray();
        Assert.InRange(lengths[lengths.Length / 2], 1, 60);
        Assert.InRange(lengths[(int)(lengths.Length * 0.9)], 1, 200);
        Assert.Empty(Sources.Where(file => Lines(file) > 400).Select(Path.GetFileName));
    }

    [Fact]
    public void Razor_Files_AreSmall() => Assert.Empty(Repository.Files("src", "*.razor").Where(file => Lines(file) > 150).Select(Path.GetFileName));

    [Fact]
    public void Razor_LongCode_StandsBeside()
    {
        var wrong = Repository.Files("src", "*.razor").Where(file => CodeLines(File.ReadAllText(file)) > 45);
        Assert.Empty(wrong.Select(file => $"{Path.GetFileName(file)}: {CodeLines(File.ReadAllText(file))}"));
    }

    [Fact]
    public void Methods_Ninety_Percent_AreShort()
    {
        var lengths = Sources.SelectMany(file => Method().Matches(File.ReadAllText(file)).Select(match => match.Value.Count(letter => letter == '\n') - 1)).Order().ToArray();
        Assert.InRange(lengths[(int)(lengths.Length * 0.9)], 1, 27);
    }

    private static int Lines(string file) => File.ReadLines(file).Count();

    // Comments and attributes of parameters are not counted: they are what makes a component readable.
    private static int CodeLines(string razor)
    {
        var start = razor.IndexOf("\n@code", StringComparison.Ordinal);
        return start < 0 ? 0 : razor[start..].Split('\n').Count(line => line.Trim() is { Length: > 0 } text && !text.StartsWith("//", StringComparison.Ordinal) && !text.StartsWith('[') && text is not ("{" or "}"));
    }

    // A member of a class in our layout: four spaces, a body in braces that closes at four spaces.
    [GeneratedRegex(@"^    [a-z][^\n;={]*\([^\n;]*\)[^\n;={]*\n    \{\n(?:.*\n)*?    \}", RegexOptions.Multiline)]
    private static partial Regex Method();
}
