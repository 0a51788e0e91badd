using System.Runtime.CompilerServices;
using Xunit;

namespace PrivateLinkConsole.TestKit;

/// <summary>
/// Compares a text with a file in the folder <c>Golden</c> beside the test's source. PLC_UPDATE_GOLDEN=1 writes the files instead:
/// the change is then read, and answered for, as a diff.
/// </summary>
public static class Golden
{
    public const string UpdateVariable = "PLC_UPDATE_GOLDEN";

    public static void Matches(string actual, string name, [CallerFilePath] string source = "")
    {
        var path = Path.Combine(Path.GetDirectoryName(source)!, "Golden", name);
        var text = Normal(actual);
        if (Environment.GetEnvironmentVariable(UpdateVariable) == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, text);
            return;
        }
        if (!File.Exists(path)) Assert.Fail($"Golden/{name} does not exist; {UpdateVariable}=1 writes it. The text is:\n{text}");
        var expected = Normal(File.ReadAllText(path));
        if (!string.Equals(expected, text, StringComparison.Ordinal))
            Assert.Fail($"Golden/{name} differs ({UpdateVariable}=1 accepts the change):\n{Difference(expected.Split('\n'), text.Split('\n'))}");
    }

    // One line ending, whatever git or the generator made of it; the file always ends with one.
    private static string Normal(string text) => text.ReplaceLineEndings("\n").TrimEnd('\n') + "\n";

    /// <summary>The lines between the common beginning and the common end, with three lines around them.</summary>
    internal static string Difference(string[] expected, string[] actual)
    {
        const int around = 3;
        var shortest = Math.Min(expected.Length, actual.Length);
        var head = 0;
        while (head < shortest && expected[head] == actual[head]) head++;
        var tail = 0;
        while (tail < shortest - head && expected[^(tail + 1)] == actual[^(tail + 1)]) tail++;
        var before = Math.Max(0, head - around);
        return string.Join('\n',
        [
            $"@@ line {before + 1} @@",
            .. expected[before..head].Select(line => "  " + line),
            .. expected[head..^tail].Select(line => "- " + line),
            .. actual[head..^tail].Select(line => "+ " + line),
            .. expected[^tail..].Take(around).Select(line => "  " + line),
        ]);
    }
}
