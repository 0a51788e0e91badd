namespace PrivateLinkConsole.Sandbox.World;

/// <summary>All records of one name and type: an alias, or values with a time to live in seconds. The name is in Route 53's form.</summary>
internal sealed record RecordSet(string Name, string Type, long? Ttl, IReadOnlyList<string> Values, RecordAlias? Alias)
{
    public const string Cname = "CNAME";

    public bool IsAt(string name, string type) => Name == name && Type == type;

    /// <summary>True when both hold the same; the order of values does not count.</summary>
    public bool SameAs(RecordSet other) =>
        IsAt(other.Name, other.Type) && Ttl == other.Ttl && Alias == other.Alias
        && Values.Order(StringComparer.Ordinal).SequenceEqual(other.Values.Order(StringComparer.Ordinal));
}
