using PrivateLinkConsole.Core.Clouds;

namespace PrivateLinkConsole.Core.PrivateEndpoints;

/// <summary>One zone that an endpoint stands in.</summary>
/// <param name="Ip">Private address of the network interface; null until it was read.</param>
/// <param name="DnsName">The zone's own DNS name.</param>
public sealed record EndpointZone(string ZoneId, string? ZoneName, string SubnetId, string? NetworkInterfaceId, string? Ip, string? DnsName, string? State)
{
    /// <param name="endpointState">Raw; where the cloud gives a zone no state of its own.</param>
    public static EndpointZone Of(CloudNetworkInterface one, string? endpointState) => new(
        one.ZoneId, one.ZoneName, one.SubnetId, one.Id.Length > 0 ? one.Id : null, one.PrivateIp, one.DomainName, one.State ?? endpointState);
}
