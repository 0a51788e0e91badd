using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace PrivateLinkConsole.Core.Handoff;

/// <summary>Writes policies of IAM, and of others that took its form. Only the serializer makes JSON.</summary>
/// <param name="hasSids">Statements have names.</param>
/// <param name="trusted">How a trust policy names its principal.</param>
internal sealed class PolicyDocument(string version = "2012-10-17", bool hasSids = true, Func<string, JsonObject>? trusted = null)
{
    // The text goes into the IAM console, not into HTML: plain characters are easier to review there.
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly JsonArray _statements = [];

    public PolicyDocument Allow(string sid, string[] actions, string[] resources, JsonObject? condition = null) => Add(sid, "Allow", actions, resources, condition);

    public PolicyDocument Deny(string sid, string[] actions, string[] resources, JsonObject? condition = null) => Add(sid, "Deny", actions, resources, condition);

    public PolicyDocument Trust(string sid, string principal, JsonObject condition)
    {
        var statement = Named(sid, "Allow");
        statement["Principal"] = trusted?.Invoke(principal) ?? new JsonObject { ["AWS"] = principal };
        statement["Action"] = "sts:AssumeRole";
        statement["Condition"] = condition;
        _statements.Add(statement);
        return this;
    }

    public static JsonObject Equals(params (string Key, string Value)[] pairs) => new() { ["StringEquals"] = Pairs(pairs) };

    public static JsonObject Pairs(params (string Key, string Value)[] pairs) =>
        new(pairs.Select(pair => KeyValuePair.Create<string, JsonNode?>(pair.Key, pair.Value)));

    public override string ToString() => new JsonObject { ["Version"] = version, ["Statement"] = _statements.DeepClone() }.ToJsonString(Readable);

    private PolicyDocument Add(string sid, string effect, string[] actions, string[] resources, JsonObject? condition)
    {
        var statement = Named(sid, effect);
        statement["Action"] = OneOrMany(actions);
        statement["Resource"] = OneOrMany(resources);
        if (condition is not null) statement["Condition"] = condition;
        _statements.Add(statement);
        return this;
    }

    private JsonObject Named(string sid, string effect) => hasSids ? new() { ["Sid"] = sid, ["Effect"] = effect } : new() { ["Effect"] = effect };

    private static JsonNode OneOrMany(string[] values) => values is [var one] ? one : new JsonArray([.. values.Select(value => JsonValue.Create(value))]);
}
