using PrivateLinkConsole.Core.Clouds;

namespace PrivateLinkConsole.Core.DnsBindings;

/// <summary>What stands in the clouds' DNS before a binding is made.</summary>
/// <param name="Vpcs">VPCs that shall answer from the zone, the endpoint's own first.</param>
/// <param name="Associations">Zones that each of them answers from now.</param>
/// <param name="Zone">The chosen zone; null: a new one was chosen, or there is none of that id.</param>
/// <param name="Records">Records of the chosen zone.</param>
internal sealed record SeenDns(
    IReadOnlyList<CloudVpcReference> Vpcs,
    IReadOnlyDictionary<CloudVpcReference, IReadOnlyList<CloudZoneOfVpc>> Associations,
    CloudHostedZone? Zone,
    IReadOnlyList<CloudRecord> Records);
