using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.WebUtilities;

namespace PrivateLinkConsole.Sandbox.AlibabaRpc;

/// <summary>The parameters of an RPC call by their wire names: <c>Name</c>, <c>Name.1</c>, <c>Outer.1.Field</c>.</summary>
internal sealed class RpcParameters(IReadOnlyDictionary<string, string> values)
{
    /// <summary>Query and form merged; of a name given twice the form's value counts.</summary>
    public static Dictionary<string, string> Parse(SignedRequest request)
    {
        var merged = new Dictionary<string, string>(StringComparer.Ordinal);
        var isForm = request.Header("content-type")?.StartsWith("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase) == true;
        foreach (var text in (string[])[request.Query, isForm ? request.BodyText : ""])
        {
            foreach (var (name, value) in QueryHelpers.ParseQuery(text)) merged[name] = value[^1] ?? "";
        }

        return merged;
    }

    public string? Get(string name) => values.GetValueOrDefault(name) is { Length: > 0 } value ? value : null;

    /// <exception cref="WireException">MissingParameter.</exception>
    public string Required(string name) => Get(name) ?? throw RpcErrors.Missing(name);

    public bool? Bool(string name) => Get(name) switch
    {
        null => null,
        { } text => bool.TryParse(text, out var flag) ? flag : throw RpcErrors.Invalid(name),
    };

    public int? Int(string name) => Get(name) switch
    {
        null => null,
        { } text => int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : throw RpcErrors.Invalid(name),
    };

    /// <summary>The values of <c>Name.1</c>, <c>Name.2</c> … in order.</summary>
    public IReadOnlyList<string> List(string name) => [.. Indexes(name).Select(i => Get($"{name}.{i}")).OfType<string>()];

    /// <summary>A JSON array in one parameter; empty when it is not given.</summary>
    public IReadOnlyList<string> Array(string name)
    {
        try
        {
            return Get(name) is { } text ? JsonSerializer.Deserialize<string[]>(text) ?? [] : [];
        }
        catch (JsonException)
        {
            throw RpcErrors.Invalid(name);
        }
    }

    /// <summary>Values joined by commas; empty when it is not given.</summary>
    public IReadOnlyList<string> Joined(string name) => Get(name)?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [];

    /// <summary>The numbers that follow <c>Name.</c>, ascending.</summary>
    public IReadOnlyList<int> Indexes(string name)
    {
        var found = new SortedSet<int>();
        foreach (var key in values.Keys.Where(key => key.StartsWith(name + ".", StringComparison.Ordinal)))
        {
            if (int.TryParse(key[(name.Length + 1)..].Split('.')[0], NumberStyles.None, CultureInfo.InvariantCulture, out var index)) found.Add(index);
        }

        return [.. found];
    }

    /// <summary>All parameters but those that may differ between equal calls, as one text.</summary>
    public string Fingerprint() => string.Join('\n', values.Where(p => p.Key is not ("ClientToken" or "DryRun"))
        .OrderBy(p => p.Key, StringComparer.Ordinal).Select(p => $"{p.Key}={p.Value}"));
}
