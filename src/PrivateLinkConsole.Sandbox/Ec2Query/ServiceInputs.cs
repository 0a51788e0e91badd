using System.Text.RegularExpressions;
using PrivateLinkConsole.Sandbox.World;

namespace PrivateLinkConsole.Sandbox.Ec2Query;

/// <summary>Checks of what a provider may put into a service.</summary>
internal static partial class ServiceInputs
{
    /// <summary>Refuses what is not a load balancer of the caller in this region.</summary>
    /// <exception cref="WireException">InvalidParameter, NetworkLoadBalancerNotFoundException, GatewayLoadBalancerNotFoundException.</exception>
    public static IReadOnlyList<string> Balancers(Ec2Call call, IReadOnlyList<string> arns, string kind)
    {
        foreach (var arn in arns)
        {
            var parsed = LoadBalancerArn.Parse(arn);
            if (parsed is null || parsed.Kind != kind) throw Ec2Errors.Invalid($"The load balancer ARN '{arn}' is not valid.");
            if (parsed.Account != call.Account || parsed.Region != call.Region.Name)
            {
                var code = kind == "net" ? "NetworkLoadBalancerNotFoundException" : "GatewayLoadBalancerNotFoundException";
                throw new WireException(code, $"The load balancer '{arn}' does not exist.");
            }
        }

        return arns;
    }

    public static IReadOnlyList<string> IpAddressTypes(IReadOnlyList<string> types) =>
        types.FirstOrDefault(t => t is not ("ipv4" or "ipv6")) is { } unknown
            ? throw Ec2Errors.Invalid($"'{unknown}' is not a supported IP address type.")
            : types;

    public static IReadOnlyList<string> SupportedRegions(IReadOnlyList<string> regions) =>
        regions.FirstOrDefault(r => Regions.Find(r) is null) is { } unknown
            ? throw Ec2Errors.Invalid($"'{unknown}' is not a valid region.")
            : regions;

    /// <summary>A fresh claim on a domain, with a TXT record to publish.</summary>
    /// <exception cref="WireException">InvalidParameter for what is no domain name.</exception>
    public static PrivateDnsClaim Claim(string domain) => Domain().IsMatch(domain)
        ? new() { Domain = domain.ToLowerInvariant(), TxtName = "_" + ResourceIds.Label(20), TxtValue = "vpce:" + ResourceIds.Label(20) }
        : throw Ec2Errors.Invalid($"The private DNS name '{domain}' is not a valid domain name.");

    [GeneratedRegex(@"^(\*\.)?([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+[A-Za-z]{2,63}$", RegexOptions.CultureInvariant)]
    private static partial Regex Domain();
}
