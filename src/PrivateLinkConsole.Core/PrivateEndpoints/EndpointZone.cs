namespace PrivateLinkConsole.Core.PrivateEndpoints;

/// <summary>One zone that an endpoint stands in.</summary>
/// <param name="Ip">Private address of the network interface; null until it was read.</param>
/// <param name="DnsName">The zone's own DNS name.</param>
public sealed record EndpointZone(string ZoneId, string? ZoneName, string SubnetId, string? NetworkInterfaceId, string? Ip, string? DnsName, string? State);
