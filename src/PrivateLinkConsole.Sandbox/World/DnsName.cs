using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace PrivateLinkConsole.Sandbox.World;

/// <summary>
/// Domain names as Route 53 keeps and shows them: lower case, with a trailing dot, every character but letters, digits, <c>-</c> and
/// <c>_</c> as a backslash and three octal digits (<c>*</c> is <c>\052</c>).
/// </summary>
internal static class DnsName
{
    private const int LongestLabel = 63;
    private const int LongestName = 255;

    /// <summary>Reads a name with or without trailing dot and escapes; of a bad one, <paramref name="problem"/> says what Route 53 says.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out string? name, [NotNullWhen(false)] out string? problem)
    {
        name = null;
        if (Problem(text, out var labels) is { } fault)
        {
            problem = $"FATAL problem: {fault} encountered with '{text}'";
            return false;
        }

        problem = null;
        name = string.Concat(labels.Select(label => string.Concat(label.Select(Escape)) + "."));
        return true;
    }

    /// <summary>True for the zone's own name and for every name below it; both in Route 53's form.</summary>
    public static bool IsWithin(string name, string zone) => name == zone || name.EndsWith("." + zone, StringComparison.Ordinal);

    /// <summary>Order of lists: by labels from the right, character by character.</summary>
    public static int Compare(string left, string right)
    {
        var (a, b) = (Reversed(left), Reversed(right));
        for (var i = 0; i < Math.Min(a.Length, b.Length); i++)
        {
            var order = string.CompareOrdinal(a[i], b[i]);
            if (order != 0) return order;
        }

        return a.Length.CompareTo(b.Length);
    }

    /// <summary>The name as it stands in a DNS message: without escapes and trailing dot.</summary>
    public static string Plain(string name)
    {
        var plain = new StringBuilder();
        for (var i = 0; i < name.Length; i++) plain.Append(name[i] == '\\' ? Octal(name, ref i)!.Value : name[i]);
        return plain.ToString().TrimEnd('.');
    }

    private static string? Problem(string text, out List<string> labels)
    {
        labels = [];
        if (text.Length == 0) return "DomainNameEmpty (Domain name is empty)";
        var label = new StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            var escaped = text[i] == '\\';
            var letter = escaped ? Octal(text, ref i) : text[i];
            if (letter is null or > '\u00FF' || (!escaped && letter is <= ' ' or > '~')) return "UnsupportedCharacter (Value contains unsupported characters)";
            if (letter != '.' || escaped) label.Append(char.IsAsciiLetterUpper(letter.Value) ? char.ToLowerInvariant(letter.Value) : letter.Value);
            if (label.Length > LongestLabel) return "DomainLabelTooLong (Domain label is too long)";
            if ((letter != '.' || escaped) && i < text.Length - 1) continue;
            if (label.Length == 0) return "DomainLabelEmpty (Domain label is empty)";
            labels.Add(label.ToString());
            label.Clear();
        }

        return labels.Sum(l => l.Length + 1) > LongestName ? "DomainNameTooLong (Domain name is too long)" : null;
    }

    /// <summary>The character of a backslash and three octal digits, and the index of its last digit; null for another form.</summary>
    private static char? Octal(string text, ref int index)
    {
        if (index + 3 >= text.Length) return null;
        var digits = text.AsSpan(index + 1, 3);
        if (digits.ContainsAnyExceptInRange('0', '7')) return null;
        index += 3;
        return (char)(((digits[0] - '0') << 6) | ((digits[1] - '0') << 3) | (digits[2] - '0'));
    }

    private static string Escape(char letter) =>
        char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_' ? letter.ToString() : "\\" + Convert.ToString(letter, 8).PadLeft(3, '0');

    private static string[] Reversed(string name) => [.. name.TrimEnd('.').Split('.').Reverse()];
}
