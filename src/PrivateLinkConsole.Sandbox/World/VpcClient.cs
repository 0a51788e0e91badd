namespace PrivateLinkConsole.Sandbox.World;

/// <summary>The machine that every connection counts as coming from.</summary>
/// <param name="Egress">What its groups let it out to.</param>
public sealed record VpcClient(string Ip, IReadOnlyList<EgressRuleView> Egress);
