using System.Globalization;
using System.Text;
using System.Text.Json;

namespace PrivateLinkConsole.Core.Fields;

/// <summary>An endpoint policy: JSON of the shape that AWS and Alibaba Cloud share.</summary>
internal static class PolicyRule
{
    private const int Longest = 20_480;
    private const int Deepest = 32;

    private static readonly JsonDocumentOptions Strict = new() { MaxDepth = Deepest, CommentHandling = JsonCommentHandling.Disallow };

    public static FieldError? Check(Refusal no, string value)
    {
        if (string.IsNullOrWhiteSpace(value)) return no.Because("required", "Field.Policy.Required");
        if (UnseenCharacters.IsBroken(value)) return no.Because("control", "Field.Any.Broken");
        if (value[0] == '\uFEFF') return no.Because("json", "Field.Policy.ByteOrderMark");
        if (IsTooDeep(value)) return no.Because("json", "Field.Policy.TooDeep");
        if (value.Length > Longest) return no.Because("length", "Field.Policy.Length", value.Length, Longest);
        if (value.Contains('\0', StringComparison.Ordinal)) return no.Because("control", "Field.Policy.Control");
        try
        {
            using var document = JsonDocument.Parse(value, Strict);
            return DuplicateKey(no, document.RootElement) ?? Control(no, document.RootElement) ?? Shape(no, document.RootElement);
        }
        catch (JsonException e)
        {
            return Unreadable(no, value, e);
        }
    }

    // Counted before anything is parsed or measured: brackets inside strings only make the answer stricter for texts nobody writes.
    private static bool IsTooDeep(string value)
    {
        var depth = 0;
        foreach (var c in value)
        {
            if (c is '[' or '{') depth++;
            else if (c is ']' or '}') depth--;
            if (depth > Deepest) return true;
        }
        return false;
    }

    private static FieldError Unreadable(Refusal no, string value, JsonException e)
    {
        var start = value.TrimStart();
        if (start[0] is not ('{' or '[') && start.Contains(": ", StringComparison.Ordinal)) return no.Because("json", "Field.Policy.Yaml");
        var line = (int)(e.LineNumber ?? 0);
        var column = (int)(e.BytePositionInLine ?? 0);
        var lines = value.Split('\n');
        var rest = line < lines.Length ? Encoding.UTF8.GetBytes(lines[line]).AsSpan() : [];
        if (column < rest.Length && rest[column] == '/') return no.Because("json", "Field.Policy.Comment");
        var isEnd = line == lines.Length - 1 && column >= rest.Length;
        return no.Because("json", isEnd ? "Field.Policy.JsonEnd" : "Field.Policy.Json", line + 1, column + 1);
    }

    private static FieldError? DuplicateKey(Refusal no, JsonElement element)
    {
        if (element.ValueKind == JsonValueKind.Array) return element.EnumerateArray().Select(item => DuplicateKey(no, item)).FirstOrDefault(error => error is not null);
        if (element.ValueKind != JsonValueKind.Object) return null;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var property in element.EnumerateObject())
        {
            if (!seen.Add(property.Name)) return no.Because("dup-key", "Field.Policy.DuplicateKey", property.Name);
            if (DuplicateKey(no, property.Value) is { } error) return error;
        }
        return null;
    }

    private static FieldError? Control(Refusal no, JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.String => element.GetString()!.Any(char.IsControl) ? no.Because("control", "Field.Policy.Control") : null,
        JsonValueKind.Array => element.EnumerateArray().Select(item => Control(no, item)).FirstOrDefault(error => error is not null),
        JsonValueKind.Object => element.EnumerateObject().Select(item => Control(no, item.Value)).FirstOrDefault(error => error is not null),
        _ => null,
    };

    private static FieldError? Shape(Refusal no, JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object) return no.Because("shape", "Field.Policy.Object");
        if (root.TryGetProperty("Version", out var version) && Text(version) is not ("2012-10-17" or "1")) return no.Because("version", "Field.Policy.Version");
        if (!root.TryGetProperty("Statement", out var statement)) return no.Because("shape", "Field.Policy.NoStatement");
        if (!root.TryGetProperty("Version", out _)) return no.Because("version", "Field.Policy.Version");
        if (statement.ValueKind == JsonValueKind.Object) return Statement(no, statement, 1);
        if (statement.ValueKind != JsonValueKind.Array) return no.Because("shape", "Field.Policy.Object");
        if (statement.GetArrayLength() == 0) return no.Because("shape", "Field.Policy.EmptyStatement");
        return statement.EnumerateArray().Select((item, index) => Statement(no, item, index + 1)).FirstOrDefault(error => error is not null);
    }

    private static FieldError? Statement(Refusal no, JsonElement statement, int number)
    {
        if (statement.ValueKind != JsonValueKind.Object) return no.Because("shape", "Field.Policy.StatementObject", number);
        if (!statement.TryGetProperty("Effect", out var effect) || Text(effect) is not ("Allow" or "Deny")) return no.Because("effect", "Field.Policy.Effect");
        foreach (var (name, opposite) in (ReadOnlySpan<(string, string)>)[("Action", "NotAction"), ("Resource", "NotResource")])
        {
            if (!statement.TryGetProperty(name, out _) && !statement.TryGetProperty(opposite, out _))
                return no.Because("shape", "Field.Policy.Missing", number.ToString(CultureInfo.InvariantCulture), name);
        }
        return statement.TryGetProperty("Principal", out _) ? null : no.Because("shape", "Field.Policy.NoPrincipal", number);
    }

    private static string? Text(JsonElement element) => element.ValueKind == JsonValueKind.String ? element.GetString() : null;
}
