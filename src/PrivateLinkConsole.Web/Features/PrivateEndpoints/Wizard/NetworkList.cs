using PrivateLinkConsole.Core.Clouds;

namespace PrivateLinkConsole.Web.Features.PrivateEndpoints.Wizard;

/// <summary>The networks of one account and region, or why they could not be listed.</summary>
/// <param name="Refusal">Why not; the pickers then take typed values.</param>
public sealed record NetworkList(IReadOnlyList<CloudVpc> Vpcs, CloudException? Refusal = null, bool Loading = false, bool Listed = false)
{
    public static NetworkList None { get; } = new([]);

    public CloudVpc? Find(string? vpcId) => Vpcs.FirstOrDefault(vpc => vpc.Id == vpcId);
}
