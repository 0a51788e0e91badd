namespace PrivateLinkConsole.Core.PrivateEndpoints;

/// <summary>The six statuses of a private endpoint (A39–A44). For people only: no cloud action is decided from one.</summary>
public enum EndpointStatus
{
    NotConfigured,
    Initiating,
    Pending,
    Active,
    Deleting,
    Failed,
}
