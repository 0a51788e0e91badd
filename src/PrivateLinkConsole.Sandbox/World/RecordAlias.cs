namespace PrivateLinkConsole.Sandbox.World;

/// <summary>What an alias record stands for. <paramref name="HostedZoneId"/> is the target's own zone; the name is in Route 53's form.</summary>
internal sealed record RecordAlias(string HostedZoneId, string DnsName, bool EvaluateTargetHealth);
