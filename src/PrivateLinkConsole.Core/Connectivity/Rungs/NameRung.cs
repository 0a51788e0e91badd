using System.Net;

namespace PrivateLinkConsole.Core.Connectivity.Rungs;

/// <summary>Judges where a name leads: pure, over what a resolver answered.</summary>
internal static class NameRung
{
    /// <param name="host">What clients write.</param>
    /// <param name="found">Where it leads.</param>
    /// <param name="own">Where the endpoint is.</param>
    public static ConnectionRung Of(ConnectionPath path, string host, IReadOnlyList<IPAddress> found, IReadOnlyList<IPAddress> own, VantageKind vantage)
    {
        if (found.Count > 0 && found.All(own.Contains))
            return ConnectionRung.Passed(RungKind.Name, "Rung.Name.Passed", host, EndpointAddresses.Listed(path.Endpoint, found));
        // A private name means the endpoint inside of its VPCs only; outside it may be unknown or be the public cluster.
        if (vantage == VantageKind.ConsoleHost && path.IsHostPrivate)
            return ConnectionRung.NotChecked(RungKind.Name, "Rung.Name.Outside", host, found.Count == 0 ? "–" : string.Join(", ", found));
        return found.Count == 0
            ? ConnectionRung.Failed(RungKind.Name, "Rung.Name.Unknown", host)
            : ConnectionRung.Failed(RungKind.Name, "Rung.Name.Elsewhere", host, string.Join(", ", found), EndpointAddresses.Listed(path.Endpoint, own));
    }
}
