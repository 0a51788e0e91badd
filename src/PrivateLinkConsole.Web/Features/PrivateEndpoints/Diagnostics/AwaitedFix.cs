using PrivateLinkConsole.Core.Connectivity;
using PrivateLinkConsole.Core.DnsBindings;
using PrivateLinkConsole.Core.PrivateEndpoints;

namespace PrivateLinkConsole.Web.Features.PrivateEndpoints.Diagnostics;

/// <summary>A fix that was asked for and is done by the console's own work: in a moment, not at once.</summary>
/// <param name="Before">The endpoint as it was shown then, which does not know of the fix.</param>
internal sealed record AwaitedFix(RungFix Fix, EndpointView Before, string? ClusterId)
{
    /// <summary>null: it is done when the button's work is.</summary>
    public static AwaitedFix? Of(RungFix fix, EndpointView before, string? clusterId) => fix switch
    {
        RungFix.OpenPort or RungFix.OpenSource or RungFix.EnableVpcDns => null,
        RungFix.EnablePrivateDns or RungFix.RepairRecord or RungFix.AssociateVpc => new AwaitedFix(fix, before, clusterId),
    };

    public bool HasTakenEffect(EndpointView now) => !ReferenceEquals(now, Before) && Fix switch
    {
        RungFix.OpenPort or RungFix.OpenSource or RungFix.EnableVpcDns => true,
        RungFix.EnablePrivateDns => now is { PrivateDnsEnabled: true, CloudState: "available" },
        RungFix.RepairRecord or RungFix.AssociateVpc => now.Bindings.Any(binding => binding.ClusterId == ClusterId && binding.Status is DnsBindingStatus.Ready or DnsBindingStatus.Failed),
    };
}
