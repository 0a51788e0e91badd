using System.Net;
using System.Net.Sockets;

namespace PrivateLinkConsole.Core.Connectivity.Probing;

/// <summary>
/// Which addresses a test may connect to from the console's own host. A network interface never has one of those refused here,
/// but a row can be made to say so: behind them are the console itself and the cloud's metadata service.
/// </summary>
internal static class OutsideAddresses
{
    private static readonly IPNetwork[] Never =
    [
        IPNetwork.Parse("0.0.0.0/8"),
        IPNetwork.Parse("127.0.0.0/8"),
        // Link-local, and in it the metadata services of the clouds.
        IPNetwork.Parse("169.254.0.0/16"),
        // Alibaba Cloud's metadata service.
        IPNetwork.Parse("100.100.100.200/32"),
        IPNetwork.Parse("224.0.0.0/4"),
        IPNetwork.Parse("240.0.0.0/4"),
    ];

    public static bool MayConnect(IPAddress address)
    {
        ArgumentNullException.ThrowIfNull(address);
        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        // The test resolves and reads IPv4 only, so every other family is a way around this list.
        return plain.AddressFamily == AddressFamily.InterNetwork && !Never.Any(network => network.Contains(plain));
    }
}
