using PrivateLinkConsole.Core.PrivateEndpoints.Wizard;

namespace PrivateLinkConsole.Core.PrivateEndpoints;

/// <summary>A whole endpoint asked for at once.</summary>
/// <param name="Region">null: the cluster's.</param>
public sealed record EndpointRequest(string? ClusterId, string? Region, EndpointStepInput Step, bool AcceptConnection, bool EnablePrivateDns);
