namespace PrivateLinkConsole.Sandbox.DataPlane;

/// <summary>One port of one network interface of one endpoint.</summary>
internal readonly record struct PortKey(string EndpointId, string EniId, int Port);
