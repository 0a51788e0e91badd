namespace PrivateLinkConsole.Clouds.Aws.Route53.Model;

/// <summary>Values of <see cref="ResourceTagSet.ResourceType"/>.</summary>
internal static class TagResourceType
{
    public const string Hostedzone = "hostedzone";
}
