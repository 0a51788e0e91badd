namespace PrivateLinkConsole.Sandbox.World;

/// <summary>A name that the VPC's resolver knows because of an endpoint, without trailing dot, and the addresses it answers. May start with "*.".</summary>
public sealed record DnsNameView(string Name, IReadOnlyList<string> Ips);
