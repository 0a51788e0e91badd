namespace PrivateLinkConsole.Sandbox.World.Alibaba;

/// <summary>The states of endpoints, services, connections, zones and security groups, by the wire's words.</summary>
internal static class EndpointStates
{
    public const string Creating = "Creating";
    public const string Active = "Active";
    public const string Pending = "Pending";
    public const string Deleting = "Deleting";

    public const string Wait = "Wait";
    public const string Connecting = "Connecting";
    public const string Connected = "Connected";
    public const string Disconnecting = "Disconnecting";
    public const string Disconnected = "Disconnected";
    public const string ServiceDeleted = "ServiceDeleted";

    public const string Attaching = "Attaching";
    public const string Attached = "Attached";
    public const string Detaching = "Detaching";
}
