using System.Net;

namespace PrivateLinkConsole.Sandbox.DataPlane.Dns;

/// <summary>
/// What a resolver found: the names that CNAME records led to, in order, and the addresses of the last one. Names have no trailing dot.
/// </summary>
internal sealed record DnsAnswer(DnsResponseCode Code, IReadOnlyList<string> Chain, IReadOnlyList<IPAddress> Addresses)
{
    /// <summary>An answer without records.</summary>
    public static DnsAnswer Empty(DnsResponseCode code) => new(code, [], []);
}
