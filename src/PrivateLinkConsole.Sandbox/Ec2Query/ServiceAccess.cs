using PrivateLinkConsole.Sandbox.World;

namespace PrivateLinkConsole.Sandbox.Ec2Query;

/// <summary>Who may see and use an endpoint service, and in which zones it is.</summary>
internal static class ServiceAccess
{
    /// <summary>A service by its name, if the caller may see it.</summary>
    /// <exception cref="WireException">InvalidServiceName, whether the name is unknown or the caller is not on the allow list.</exception>
    public static EndpointService Find(Ec2Call call, string name) =>
        call.State.Services.Values.FirstOrDefault(s => s.Name == name && IsVisible(call, s)) ?? throw Ec2Errors.ServiceNameNotFound(name);

    public static bool IsVisible(Ec2Call call, EndpointService service) =>
        call.StateOf(service) is "Pending" or "Available"
        && (service.Region == call.Region.Name || service.SupportedRegions.Contains(call.Region.Name))
        && IsAllowed(service, call.Caller);

    /// <summary>The physical zones of the service's load balancers.</summary>
    public static IReadOnlyList<string> Zones(WorldState state, EndpointService service)
    {
        var region = Regions.Get(service.Region);
        return [.. service.NetworkLoadBalancerArns.Concat(service.GatewayLoadBalancerArns)
            .SelectMany(arn => state.LoadBalancers.GetValueOrDefault(arn)?.ZoneIds ?? LoadBalancer.Default(arn, region).ZoneIds)
            .Distinct().Order(StringComparer.Ordinal)];
    }

    private static bool IsAllowed(EndpointService service, Caller caller) =>
        service.Account == caller.Account || service.AllowedPrincipals.Exists(p => Covers(p.Arn, caller));

    private static bool Covers(string principal, Caller caller)
    {
        if (principal is "*" || principal == caller.Account || principal == caller.Arn) return true;
        if (principal == $"arn:aws:iam::{caller.Account}:root") return true;
        // A session of a role is covered by the role: arn:aws:sts::A:assumed-role/NAME/session by arn:aws:iam::A:role/NAME.
        return caller.Arn.Split(':', '/') is [_, _, "sts", _, _, "assumed-role", var role, _] && principal == $"arn:aws:iam::{caller.Account}:role/{role}";
    }
}
