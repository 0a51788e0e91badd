using System.Text;
using System.Text.Json;

namespace PrivateLinkConsole.Core.Handoff;

/// <summary>
/// Cuts the JSON out of a text that people copied from a terminal or a manual: a prompt before it, words after it, comments
/// (<c># …</c>), lines of dots for what was left out, and a last bracket that was not selected.
/// </summary>
internal static class LenientJson
{
    private static readonly JsonDocumentOptions Options = new() { AllowTrailingCommas = true, MaxDepth = 16 };

    /// <summary>null: there is no JSON in it.</summary>
    public static JsonDocument? Find(string text)
    {
        var clean = WithoutComments(text);
        for (var start = clean.IndexOfAny(['{', '[']); start >= 0; start = clean.IndexOfAny(['{', '['], start + 1))
        {
            // Only a bracket that a key or another bracket follows begins an answer; "[user@host]$" does not.
            if (!Begins(clean, start)) continue;
            return Parse(Balanced(clean, start));
        }
        return null;
    }

    private static JsonDocument? Parse(string json)
    {
        try
        {
            return JsonDocument.Parse(json, Options);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static bool Begins(string text, int start)
    {
        var next = start + 1;
        while (next < text.Length && char.IsWhiteSpace(text[next])) next++;
        return next < text.Length && text[next] is '"' or '{' or '[' or '}' or ']';
    }

    private static string WithoutComments(string text)
    {
        var result = new StringBuilder(text.Length);
        foreach (var line in text.ReplaceLineEndings("\n").Split('\n'))
        {
            if (line.Trim() is "..." or "…" or "...,") continue;
            result.Append(WithoutComment(line)).Append('\n');
        }
        return result.ToString();
    }

    private static string WithoutComment(string line)
    {
        var inString = false;
        for (var i = 0; i < line.Length; i++)
        {
            if (line[i] == '\\' && inString) i++;
            else if (line[i] == '"') inString = !inString;
            else if (!inString && (line[i] == '#' || line.AsSpan(i).StartsWith("//"))) return line[..i];
        }
        return line;
    }

    /// <summary>From the bracket to its partner; brackets that are still open at the end are closed.</summary>
    private static string Balanced(string text, int start)
    {
        var open = new Stack<char>();
        var inString = false;
        for (var i = start; i < text.Length; i++)
        {
            if (text[i] == '\\' && inString) i++;
            else if (text[i] == '"') inString = !inString;
            else if (inString) continue;
            else if (text[i] is '{' or '[') open.Push(text[i] == '{' ? '}' : ']');
            else if (text[i] is '}' or ']' && open.TryPop(out _) && open.Count == 0) return text[start..(i + 1)];
        }
        return text[start..].TrimEnd() + string.Concat(open);
    }
}
