using PrivateLinkConsole.Sandbox.World;

namespace PrivateLinkConsole.Sandbox.DataPlane.Dns;

/// <summary>Finds a name in one zone, with wildcards as RFC 4592 has them: one counts only below the nearest name that exists.</summary>
internal static class ZoneLookup
{
    /// <summary>The records of a name at or below the zone's; empty when it exists without any, null when it does not exist.</summary>
    public static IReadOnlyList<ZoneRecordView>? Find(string name, string zone, IReadOnlyList<ZoneRecordView> records)
    {
        if (name == zone || Exists(name, records)) return At(name, records);
        var nearest = Parent(name);
        while (nearest != zone && !Exists(nearest, records)) nearest = Parent(nearest);
        return At("*." + nearest, records) is { Count: > 0 } wild ? wild : null;
    }

    /// <summary>The name without its first label; empty above the last one.</summary>
    public static string Parent(string name) => name[(name.IndexOf('.', StringComparison.Ordinal) + 1)..] is var rest && rest != name ? rest : "";

    private static List<ZoneRecordView> At(string name, IReadOnlyList<ZoneRecordView> records) => [.. records.Where(record => record.Name == name)];

    /// <summary>A name exists by its own records and by those below it.</summary>
    private static bool Exists(string name, IReadOnlyList<ZoneRecordView> records) =>
        records.Any(record => record.Name == name || record.Name.EndsWith("." + name, StringComparison.Ordinal));
}
