namespace PrivateLinkConsole.Core.PrivateEndpoints;

/// <summary>Who runs the create command.</summary>
public enum EndpointMode
{
    Console,
    Self,
}
