using PrivateLinkConsole.Core.Clouds;

namespace PrivateLinkConsole.Core.Clusters;

/// <summary>
/// The public endpoint of a cluster of ours is open while a security group of the provider's account lets the whole internet in
/// on the cluster's port. Pure, over the rules of that group.
/// </summary>
public static class PublicEndpoint
{
    public const string Everywhere = "0.0.0.0/0";
    private const string EverywhereV6 = "::/0";

    public static PublicAccess StateOf(CloudSecurityGroup group, int port)
    {
        ArgumentNullException.ThrowIfNull(group);
        return Open(group, port).Any() ? PublicAccess.Enabled : PublicAccess.Disabled;
    }

    /// <summary>The next rule to take away; null: none is left that opens this port alone.</summary>
    public static IngressRule? ToRevoke(CloudSecurityGroup group, int port)
    {
        ArgumentNullException.ThrowIfNull(group);
        return Open(group, port).FirstOrDefault(rule => rule.FromPort == port && rule.ToPort == port);
    }

    /// <summary>A rule that opens more than this port: taking it away would cut off others, so a person must narrow it.</summary>
    public static IngressRule? TooWide(CloudSecurityGroup group, int port)
    {
        ArgumentNullException.ThrowIfNull(group);
        return Open(group, port).FirstOrDefault(rule => rule.FromPort != port || rule.ToPort != port);
    }

    private static IEnumerable<IngressRule> Open(CloudSecurityGroup group, int port) =>
        group.Ingress.Where(rule => rule.Source is Everywhere or EverywhereV6 && rule.Opens(port));
}
