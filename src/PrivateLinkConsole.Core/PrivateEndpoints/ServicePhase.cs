namespace PrivateLinkConsole.Core.PrivateEndpoints;

/// <summary>The statuses of an endpoint service (A45–A47, R8).</summary>
public enum ServicePhase
{
    Creating,
    Active,
    Deleting,
    Failed,
}
