using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;

namespace PrivateLinkConsole.Sandbox.Ec2Query;

/// <summary>The parameters of a Query call by their wire names: <c>Name</c>, <c>Name.1</c>, <c>Outer.1.Inner.2.Field</c>.</summary>
internal sealed class QueryParameters(IReadOnlyDictionary<string, string> values)
{
    /// <summary>Reads form or query-string text; of a name given twice the last value counts.</summary>
    public static Dictionary<string, string> Parse(string text) =>
        QueryHelpers.ParseQuery(text).ToDictionary(p => p.Key, p => p.Value[^1] ?? "", StringComparer.Ordinal);

    public string? Get(string name) => values.GetValueOrDefault(name) is { Length: > 0 } value ? value : null;

    /// <exception cref="WireException">MissingParameter.</exception>
    public string Required(string name) => Get(name) ?? throw Ec2Errors.Missing(name);

    public bool Has(string name) => values.ContainsKey(name);

    public bool? Bool(string name) => Get(name) switch
    {
        null => null,
        "true" or "True" => true,
        "false" or "False" => false,
        { } other => throw Ec2Errors.InvalidValue($"Invalid value '{other}' for boolean parameter {name}"),
    };

    public int? Int(string name)
    {
        if (Get(name) is not { } text) return null;
        return int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw Ec2Errors.InvalidValue($"Invalid value '{text}' for {name}. It must be a number");
    }

    /// <summary>The values of <c>Name.1</c>, <c>Name.2</c> … in order.</summary>
    public IReadOnlyList<string> List(string name)
    {
        var prefix = name + ".";
        return [.. Indexes(name).Select(i => values.GetValueOrDefault(prefix + i.ToString(CultureInfo.InvariantCulture))).OfType<string>()];
    }

    /// <summary>Like <see cref="List"/>.</summary>
    /// <exception cref="WireException">MissingParameter when the list is empty.</exception>
    public IReadOnlyList<string> RequiredList(string name) => List(name) is { Count: > 0 } list ? list : throw Ec2Errors.Missing(name);

    /// <summary>The numbers that follow <c>Name.</c>, ascending.</summary>
    public IReadOnlyList<int> Indexes(string name)
    {
        var prefix = name + ".";
        var found = new SortedSet<int>();
        foreach (var key in values.Keys)
        {
            if (!key.StartsWith(prefix, StringComparison.Ordinal)) continue;
            var rest = key.AsSpan(prefix.Length);
            var end = rest.IndexOf('.');
            if (int.TryParse(end < 0 ? rest : rest[..end], NumberStyles.None, CultureInfo.InvariantCulture, out var index)) found.Add(index);
        }

        return [.. found];
    }

    /// <summary>All parameters but the named ones as one text: equal for equal calls.</summary>
    public string Fingerprint(params string[] except) =>
        string.Join('\n', values.Where(p => !except.Contains(p.Key)).OrderBy(p => p.Key, StringComparer.Ordinal).Select(p => $"{p.Key}={p.Value}"));
}
