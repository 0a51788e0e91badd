namespace PrivateLinkConsole.Sandbox.World.Alibaba;

/// <summary>A load balancer behind a service. <paramref name="ZoneId"/> = the zone it was attached in; null = all zones that it has.</summary>
internal sealed record ServiceResource(string Id, string Type, string? ZoneId);
