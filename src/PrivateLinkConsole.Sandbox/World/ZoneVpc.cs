namespace PrivateLinkConsole.Sandbox.World;

/// <summary>A VPC as a hosted zone knows it.</summary>
internal sealed record ZoneVpc(string Region, string VpcId);
