using System.Net;
using System.Net.Sockets;
using PrivateLinkConsole.Sandbox.World;

namespace PrivateLinkConsole.Sandbox.Route53Xml;

/// <summary>What the values of a record set may be; types that nobody uses here are taken as they are.</summary>
internal static class RecordValues
{
    public static IEnumerable<string> Problems(RecordSet record)
    {
        if (record is { Type: RecordSet.Cname or "SOA", Values.Count: > 1 })
            yield return $"RRSet of type {record.Type} with DNS name {record.Name} is not permitted to have more than one value";
        foreach (var twice in record.Values.GroupBy(v => v, StringComparer.Ordinal).Where(g => g.Count() > 1))
            yield return $"Duplicate Resource Record: '{twice.Key}'";
        foreach (var problem in record.Values.Select(v => Problem(record.Type, v)).OfType<string>()) yield return $"Invalid Resource Record: '{problem}'";
    }

    private static string? Problem(string type, string value) => type switch
    {
        "A" when !IsIPv4(value) => Fatal("ARRDATAIllegalIPv4Address (Value is not a valid IPv4 address)", value),
        "AAAA" when !(IPAddress.TryParse(value, out var address) && address.AddressFamily == AddressFamily.InterNetworkV6) =>
            Fatal("AAAARRDATAIllegalIPv6Address (Value is not a valid IPv6 address)", value),
        RecordSet.Cname or "NS" or "PTR" => DnsName.TryParse(value, out _, out var problem) ? null : problem,
        "TXT" or "SPF" when value is not ['"', .., '"'] => Fatal("InvalidCharacterString (Value should be enclosed in quotation marks)", value),
        _ => null,
    };

    // The parser of the platform also takes 10.1 and 0x0a000001.
    private static bool IsIPv4(string value) =>
        IPAddress.TryParse(value, out var address) && address.AddressFamily == AddressFamily.InterNetwork && address.ToString() == value;

    private static string Fatal(string problem, string value) => $"FATAL problem: {problem} encountered with '{value}'";
}
