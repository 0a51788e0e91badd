namespace PrivateLinkConsole.Core.PrivateEndpoints;

public enum EndpointType
{
    Interface,
}
