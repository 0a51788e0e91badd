using System.Runtime.CompilerServices;
using System.Text.Json;

namespace PrivateLinkConsole.Core.Tests.Fields;

/// <summary>The catalogue of inputs: what every field must refuse, with which code and words, and what it must accept.</summary>
internal sealed record BadInput(string Field, string Input, string Code, string Message, string Note);

internal static class BadInputs
{
    public static IReadOnlyList<BadInput> Bad { get; } = ReadBad();

    public static IReadOnlyList<(string Field, string Input)> Good { get; } = ReadGood();

    private static JsonElement Read([CallerFilePath] string source = "") =>
        JsonDocument.Parse(File.ReadAllText(Path.Combine(Path.GetDirectoryName(source)!, "bad-inputs.json"))).RootElement;

    private static BadInput[] ReadBad() =>
        [.. Read().GetProperty("bad").EnumerateArray().Select(item => new BadInput(
            Text(item, "field"), Value(item), Text(item, "code"), Text(item, "message"), Text(item, "note")))];

    private static (string, string)[] ReadGood() =>
        [.. Read().GetProperty("good").EnumerateObject().SelectMany(field => field.Value.EnumerateArray().Select(value => (field.Name, value.GetString()!)))];

    private static string Text(JsonElement item, string name) => item.GetProperty(name).GetString() ?? "";

    // A long input is written as its beginning and its length; the last character goes on.
    private static string Value(JsonElement item)
    {
        var repeat = item.GetProperty("repeat");
        if (repeat.ValueKind == JsonValueKind.Null) return Text(item, "input");
        var head = repeat[0].GetString()!;
        return head.PadRight(repeat[1].GetInt32(), head[^1]);
    }
}
