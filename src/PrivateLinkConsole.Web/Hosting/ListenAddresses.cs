using System.Net;
using System.Net.Sockets;

namespace PrivateLinkConsole.Web.Hosting;

/// <summary>Where to listen, and which address to print for people.</summary>
internal static class ListenAddresses
{
    /// <summary>The configured addresses without those of a protocol that this machine lacks (containers often have no IPv6).</summary>
    public static string[] Usable(string urls)
    {
        var all = urls.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var usable = all.Where(url => !url.Contains("://[::1]", StringComparison.Ordinal) || HasIpv6Loopback()).ToArray();
        return usable.Length > 0 ? usable : all;
    }

    /// <summary>The address for people: the public one, else localhost with the bound port (passkeys refuse an IP address as host, R23).</summary>
    public static string ForPeople(string? publicUrl, IEnumerable<string> bound)
    {
        if (publicUrl is not null)
            return publicUrl;
        var address = BindingAddress.Parse(bound.FirstOrDefault() ?? "http://localhost:5080");
        var host = IsLoopbackOrAny(address.Host) ? "localhost" : address.Host;
        return $"{address.Scheme}://{host}:{address.Port}";
    }

    /// <summary>Only this machine can reach the console.</summary>
    public static bool AreLoopback(IEnumerable<string> urls) => urls.All(url => IsLoopback(BindingAddress.Parse(url).Host));

    public static bool AreHttps(IEnumerable<string> urls) => urls.All(url => url.StartsWith("https://", StringComparison.OrdinalIgnoreCase));

    private static bool IsLoopback(string host) =>
        host == "localhost" || (IPAddress.TryParse(host.Trim('[', ']'), out var ip) && IPAddress.IsLoopback(ip));

    private static bool IsLoopbackOrAny(string host) => IsLoopback(host) || host is "*" or "+" or "0.0.0.0" or "[::]";

    private static bool HasIpv6Loopback()
    {
        if (!Socket.OSSupportsIPv6)
            return false;
        try
        {
            using var socket = new Socket(AddressFamily.InterNetworkV6, SocketType.Stream, ProtocolType.Tcp);
            socket.Bind(new IPEndPoint(IPAddress.IPv6Loopback, 0));
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
