namespace PrivateLinkConsole.Core.Fields;

/// <summary>What is chosen beside the subnets themselves.</summary>
/// <param name="Zones">Subnet to zone.</param>
/// <param name="Open">Zones that were chosen, but no subnet in them yet.</param>
/// <param name="FewConfirmed">Fewer zones than usual are enough.</param>
internal sealed record ZonePlan(IReadOnlyDictionary<string, string> Zones, IReadOnlyList<string> Open, bool FewConfirmed);
