using PrivateLinkConsole.Core.Clusters;

namespace PrivateLinkConsole.Web.Features.PrivateEndpoints.Wizard.Parts;

/// <summary>A service name that somebody was given, and what else is known of it.</summary>
/// <param name="Platform">What runs behind it.</param>
/// <param name="AccountId">Our row of the account to verify it with; null: none.</param>
public sealed record VendorInput(
    string ServiceName = "", string? AccountId = null, string Name = "", string Port = "4000", string PrivateDnsName = "", ClusterPlatform Platform = ClusterPlatform.TidbDedicated);
