using System.Globalization;
using System.Text;

namespace PrivateLinkConsole.Core.Handoff;

/// <summary>Terraform's configuration language: string literals and the spacing of <c>terraform fmt</c>.</summary>
internal static class Hcl
{
    /// <summary>A quoted literal that no template marker can break out of. Terraform brings strings into Unicode normal form C.</summary>
    public static string Quote(string value)
    {
        var text = new StringBuilder("\"");
        for (var i = 0; i < value.Length; i++)
        {
            var c = value[i];
            text.Append(c switch
            {
                '"' => "\\\"",
                '\\' => "\\\\",
                '\n' => "\\n",
                '\r' => "\\r",
                '\t' => "\\t",
                '$' or '%' when i + 1 < value.Length && value[i + 1] == '{' => Marker(c, i > 0 && value[i - 1] == c),
                _ => char.IsControl(c) ? string.Create(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}") : c.ToString(),
            });
        }
        return text.Append('"').ToString();
    }

    // ${ is written $${. After another $ that would be read as an escaped marker one place too early, so the code point is written there.
    private static string Marker(char c, bool follows) => follows ? string.Create(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}") : $"{c}{c}";

    public static string List(IEnumerable<string> values) => $"[{string.Join(", ", values.Select(Quote))}]";

    /// <summary>Lines <c>name = value</c> with the equals signs below each other, as the formatter wants neighbours.</summary>
    public static IEnumerable<string> Aligned(IReadOnlyCollection<(string Name, string Value)> attributes, string indent)
    {
        var width = attributes.Count == 0 ? 0 : attributes.Max(attribute => Width(attribute.Name));
        return attributes.Select(attribute => $"{indent}{attribute.Name}{new string(' ', width - Width(attribute.Name))} = {attribute.Value}");
    }

    /// <summary>An argument <c>tags</c>, with an empty line before it; nothing where there are none.</summary>
    public static IEnumerable<string> Tags(IReadOnlyDictionary<string, string> tags)
    {
        if (tags.Count == 0) return [];
        var lines = tags.OrderBy(tag => tag.Key, StringComparer.Ordinal).Select(tag => (Quote(tag.Key), Quote(tag.Value))).ToList();
        return ["", "  tags = {", .. Aligned(lines, "    "), "  }"];
    }

    /// <summary>A block that takes in what exists.</summary>
    public static IEnumerable<string> Import(string address, string id) => ["import {", $"  to = {address}", $"  id = {Quote(id)}", "}"];

    // The formatter counts characters as a reader does, not code units.
    private static int Width(string name) => new StringInfo(name).LengthInTextElements;

    /// <summary>A resource's name made from a text: ASCII letters, digits and underscores, not starting with a digit.</summary>
    public static string Identifier(string text, string fallback)
    {
        var letters = string.Concat(text.Select(c => char.IsAsciiLetterOrDigit(c) ? char.ToLowerInvariant(c) : '_'));
        var words = string.Join('_', letters.Split('_', StringSplitOptions.RemoveEmptyEntries));
        if (words.Length == 0) return fallback;
        return char.IsAsciiDigit(words[0]) ? $"_{words}" : words;
    }
}
