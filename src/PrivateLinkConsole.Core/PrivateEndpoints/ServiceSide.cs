namespace PrivateLinkConsole.Core.PrivateEndpoints;

/// <summary>Whose account the endpoint service stands in (R1).</summary>
public enum ServiceSide
{
    Ours,
    Vendor,
}
