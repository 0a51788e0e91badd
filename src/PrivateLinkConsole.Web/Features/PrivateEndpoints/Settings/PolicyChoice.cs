namespace PrivateLinkConsole.Web.Features.PrivateEndpoints.Settings;

/// <summary>What becomes of the endpoint's access policy.</summary>
public enum PolicyChoice
{
    Keep,
    Default,
    Custom,
}
