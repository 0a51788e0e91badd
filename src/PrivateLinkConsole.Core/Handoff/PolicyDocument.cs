using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace PrivateLinkConsole.Core.Handoff;

/// <summary>Writes IAM policies. Only the serializer makes JSON.</summary>
internal sealed class PolicyDocument
{
    // The text goes into the IAM console, not into HTML: plain characters are easier to review there.
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly JsonArray _statements = [];

    public PolicyDocument Allow(string sid, string[] actions, string[] resources, JsonObject? condition = null) => Add(sid, "Allow", actions, resources, condition);

    public PolicyDocument Deny(string sid, string[] actions, string[] resources, JsonObject? condition = null) => Add(sid, "Deny", actions, resources, condition);

    public PolicyDocument Trust(string sid, string principal, JsonObject condition)
    {
        _statements.Add(new JsonObject
        {
            ["Sid"] = sid,
            ["Effect"] = "Allow",
            ["Principal"] = new JsonObject { ["AWS"] = principal },
            ["Action"] = "sts:AssumeRole",
            ["Condition"] = condition,
        });
        return this;
    }

    public static JsonObject Equals(params (string Key, string Value)[] pairs) => new() { ["StringEquals"] = Pairs(pairs) };

    public static JsonObject Pairs(params (string Key, string Value)[] pairs) =>
        new(pairs.Select(pair => KeyValuePair.Create<string, JsonNode?>(pair.Key, pair.Value)));

    public override string ToString() => new JsonObject { ["Version"] = "2012-10-17", ["Statement"] = _statements.DeepClone() }.ToJsonString(Readable);

    private PolicyDocument Add(string sid, string effect, string[] actions, string[] resources, JsonObject? condition)
    {
        var statement = new JsonObject { ["Sid"] = sid, ["Effect"] = effect, ["Action"] = OneOrMany(actions), ["Resource"] = OneOrMany(resources) };
        if (condition is not null) statement["Condition"] = condition;
        _statements.Add(statement);
        return this;
    }

    private static JsonNode OneOrMany(string[] values) => values is [var one] ? one : new JsonArray([.. values.Select(value => JsonValue.Create(value))]);
}
