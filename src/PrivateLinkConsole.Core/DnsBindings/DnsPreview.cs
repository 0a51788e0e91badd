using PrivateLinkConsole.Core.Clouds;
using PrivateLinkConsole.Core.Fields;

namespace PrivateLinkConsole.Core.DnsBindings;

/// <summary>What would be done for one private link, before anything is.</summary>
/// <param name="ZoneId">null: a zone is made.</param>
/// <param name="Target">null: the endpoint has not told its names yet; the record follows as soon as it has.</param>
/// <param name="Vpcs">VPCs whose resolvers will answer from the zone.</param>
/// <param name="Errors">What stops it; empty: it can be applied.</param>
/// <param name="Checked">false: no account is connected that could be asked.</param>
public sealed record DnsPreview(
    string ClusterId, string ClusterName, string Name, string ZoneName, string? ZoneId, CloudAlias? Target, IReadOnlyList<CloudVpcReference> Vpcs, IReadOnlyList<FieldError> Errors, bool Checked);
