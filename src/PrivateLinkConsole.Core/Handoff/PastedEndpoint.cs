using PrivateLinkConsole.Core.Clouds;

namespace PrivateLinkConsole.Core.Handoff;

/// <summary>An endpoint as a pasted answer of the AWS CLI tells it (E13, R4). What the answer left out is null or empty.</summary>
/// <param name="RawState">The cloud's own word, e.g. <c>available</c>.</param>
/// <param name="DnsNames">The regional name first, then one per zone.</param>
public sealed record PastedEndpoint(
    string Id,
    CloudEndpointState? State,
    string? RawState,
    string? ServiceName,
    string? VpcId,
    string? OwnerAccountId,
    IReadOnlyList<string> SubnetIds,
    IReadOnlyList<string> SecurityGroupIds,
    bool? PrivateDnsEnabled,
    IReadOnlyList<CloudDnsName> DnsNames);
