using PrivateLinkConsole.Sandbox.World;

namespace PrivateLinkConsole.Sandbox.Ec2Query;

/// <summary>What must hold before an endpoint can have private DNS.</summary>
internal static class PrivateDnsRules
{
    /// <summary>The private name to switch on.</summary>
    /// <exception cref="WireException">InvalidParameter with the cloud's own text for each case (own text for the two that no public source shows).</exception>
    public static string Check(Ec2Call call, Vpc vpc, EndpointService service, string endpointState)
    {
        if (service.PrivateDns is not { } claim)
            throw Ec2Errors.Invalid($"Private DNS can't be enabled because the service {service.Name} does not provide a private DNS name.");
        if (claim.State != "verified")
            throw Ec2Errors.Invalid($"Private DNS can't be enabled because the private DNS name of the service {service.Name} is not verified.");
        if (endpointState == StateRules.PendingAcceptance)
            throw Ec2Errors.Invalid("Private DNS can't be enabled because the VPC endpoint has not been accepted by the owner of the service.");
        if (!vpc.DnsSupport || !vpc.DnsHostnames)
            throw Ec2Errors.Invalid($"Enabling private DNS requires both enableDnsSupport and enableDnsHostnames VPC attributes set to true for {vpc.Id}");
        if (ZoneConflicts.ZoneOf(call.State, vpc.Id, ZoneConflicts.Domain(claim.Domain), call.Now, call.Durations) is not null)
            throw Ec2Errors.Invalid($"private-dns-enabled cannot be set because there is already a conflicting DNS domain for {claim.Domain} in the VPC {vpc.Id}");
        return claim.Domain;
    }
}
