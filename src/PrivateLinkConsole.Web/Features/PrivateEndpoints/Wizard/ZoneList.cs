using PrivateLinkConsole.Core.Clouds;

namespace PrivateLinkConsole.Web.Features.PrivateEndpoints.Wizard;

/// <summary>The private hosted zones of one account, or why they could not be listed.</summary>
/// <param name="Refusal">Why not; the picker then takes a typed ID.</param>
public sealed record ZoneList(IReadOnlyList<CloudHostedZone> Items, CloudException? Refusal = null, bool Listed = false)
{
    public static ZoneList None { get; } = new([]);
}
