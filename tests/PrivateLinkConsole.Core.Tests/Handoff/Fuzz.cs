using System.Text;

namespace PrivateLinkConsole.Core.Tests.Handoff;

/// <summary>Legal texts made of what shells, templates and spreadsheets read as more than text. Same texts in every run.</summary>
internal static class Fuzz
{
    private static readonly string[] Pieces =
    [
        "'", "''", "\"", "\\", "\\n", "`id`", "$(id)", "$HOME", "${path.module}", "$${", "$$${", "%{ if true }", "%%{", "%{", "${", "$", "%", "!", "!!", ";", "&&", "|",
        "<b>x</b>", ">", "#", "*", "?", "~", "[a]", "{b}", "(c)", "=1+1", "@SUM(A1)", "-rf", "--opt", "; DROP TABLE x;--", ",", "Key=a,Value=b", "file:///etc/passwd",
        "http://x", "東京", "é", "محيط", "😀", "\u2018", "\u2019", "a", "B", "7", " ", "  ", "^", "/", "://", ".", "_", "\\u0041", "\\x41", "EOF",
    ];

    public static IReadOnlyList<string> Texts(int count, int longest, int seed = 20260)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, count).Select(_ => Text(random, longest))];
    }

    private static string Text(Random random, int longest)
    {
        var text = new StringBuilder();
        for (var pieces = random.Next(1, 9); pieces > 0; pieces--)
        {
            var piece = Pieces[random.Next(Pieces.Length)];
            if (text.Length + piece.Length <= longest) text.Append(piece);
        }
        return text.ToString().Normalize();
    }
}
