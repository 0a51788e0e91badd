using System.Text.Json;

namespace PrivateLinkConsole.Web.Tests.Api;

/// <summary>The catalogue of inputs that every field must refuse.</summary>
internal static class ApiInputs
{
    private static readonly JsonElement Bad = JsonDocument.Parse(
        File.ReadAllText(Path.Combine(Repository.Root, "tests/PrivateLinkConsole.Core.Tests/Fields/bad-inputs.json"))).RootElement.GetProperty("bad");

    public static IReadOnlyList<string> Of(string kind) => [.. Bad.EnumerateArray().Where(item => item.GetProperty("field").GetString() == kind).Select(Value)];

    // A long input is written as its beginning and its length; the last character goes on.
    private static string Value(JsonElement item)
    {
        var repeat = item.GetProperty("repeat");
        if (repeat.ValueKind == JsonValueKind.Null)
            return item.GetProperty("input").GetString()!;
        var head = repeat[0].GetString()!;
        return head.PadRight(repeat[1].GetInt32(), head[^1]);
    }
}
