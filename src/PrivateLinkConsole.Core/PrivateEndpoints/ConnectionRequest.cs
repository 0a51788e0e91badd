using PrivateLinkConsole.Core.Clouds;

namespace PrivateLinkConsole.Core.PrivateEndpoints;

/// <summary>A connection to one of our services as the service side last listed it.</summary>
public sealed record ConnectionRequest(string EndpointId, string AccountId, CloudEndpointState State, string RawState, DateTimeOffset? CreatedAt);
