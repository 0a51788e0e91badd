namespace PrivateLinkConsole.Sandbox.World;

/// <summary>One address of an endpoint. <paramref name="ZoneId"/> is the physical zone, e.g. usw2-az1.</summary>
public sealed record EniView(string Id, string Ip, string SubnetId, string ZoneId);
