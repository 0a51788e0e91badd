namespace PrivateLinkConsole.Sandbox.World;

/// <summary>Where to one may go out. Protocol "-1" = all; ports -1 = all. A rule that names another group becomes one /32 per interface in that group.</summary>
public sealed record EgressRuleView(string Protocol, int FromPort, int ToPort, string Cidr);
