namespace PrivateLinkConsole.Core.DnsBindings;

/// <summary>How names of zones and records lie to each other.</summary>
public static class ZoneNames
{
    /// <summary>Whether a record of this name belongs into the zone: the zone's own name, or one below it.</summary>
    public static bool Holds(string zone, string name) =>
        string.Equals(zone, name, StringComparison.OrdinalIgnoreCase) || name.EndsWith("." + zone, StringComparison.OrdinalIgnoreCase);

    /// <summary>
    /// Whether the zone stands above the name: in its VPCs it then hides every other name below it too, the vendor's among them.
    /// </summary>
    public static bool IsParent(string zone, string name) => Holds(zone, name) && zone.Length < name.Length;
}
