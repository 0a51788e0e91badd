using PrivateLinkConsole.Core.Clouds;
using PrivateLinkConsole.Core.Fields;
using PrivateLinkConsole.Core.PrivateEndpoints.Wizard;

namespace PrivateLinkConsole.Core.PrivateEndpoints;

/// <summary>Relations between the entered network and the service: pure, over what the cloud was read to have.</summary>
internal static class NetworkChecks
{
    /// <param name="ports">TCP ports of the clusters behind the service.</param>
    /// <param name="servedZones">Zone ids (or, from emulators, zone names) of the service; empty: not known.</param>
    /// <param name="zone">What a zone's id looks like on this cloud.</param>
    /// <param name="ownNames">The VPC's resolver has to know names of the endpoint's own: it must be switched on.</param>
    public static IEnumerable<EndpointCheck> Of(EndpointStepInput input, CloudVpc vpc, IReadOnlyList<string> servedZones, IReadOnlyList<int> ports, FieldRule zone, bool ownNames)
    {
        var subnets = vpc.Subnets.Where(subnet => input.SubnetIds.Contains(subnet.Id)).ToList();
        yield return SubnetsInVpc(input, vpc);
        yield return OneSubnetPerZone(subnets);
        yield return ZonesServed(subnets, servedZones, zone);
        yield return FreeAddresses(subnets);
        yield return SecurityGroupsInVpc(input, vpc);
        yield return PortsOpen(input, vpc, ports);
        if (ownNames)
            yield return DnsAttributes(vpc);
    }

    private static EndpointCheck SubnetsInVpc(EndpointStepInput input, CloudVpc vpc)
    {
        var stranger = input.SubnetIds.FirstOrDefault(id => vpc.Subnets.All(subnet => subnet.Id != id));
        if (stranger is not null)
            return Failed(EndpointCheckKind.SubnetsInVpc, "subnetIds", "other-vpc", "Field.SubnetIds.ErrorVpc", stranger, vpc.Id);
        var moved = vpc.Subnets.FirstOrDefault(subnet => input.SubnetIds.Contains(subnet.Id) && input.SubnetZones.TryGetValue(subnet.Id, out var zone) && zone != subnet.ZoneId);
        return moved is null
            ? Passed(EndpointCheckKind.SubnetsInVpc)
            : Failed(EndpointCheckKind.SubnetsInVpc, "subnetIds", "other-zone", "Field.Zones.Other", moved.Id, moved.ZoneId, input.SubnetZones[moved.Id]);
    }

    private static EndpointCheck OneSubnetPerZone(List<CloudSubnet> subnets)
    {
        var pair = subnets.GroupBy(subnet => subnet.ZoneId).FirstOrDefault(group => group.Count() > 1)?.ToList();
        return pair is null
            ? Passed(EndpointCheckKind.OneSubnetPerZone)
            : Failed(EndpointCheckKind.OneSubnetPerZone, "subnetIds", "same-zone", "Field.SubnetIds.ErrorSameZone", pair[0].Id, pair[1].Id, pair[0].ZoneId);
    }

    private static EndpointCheck ZonesServed(List<CloudSubnet> subnets, IReadOnlyList<string> served, FieldRule zone)
    {
        if (served.Count == 0)
            return new EndpointCheck(EndpointCheckKind.ZonesServed, CheckOutcome.NotChecked);
        if (OutsideOf(served, subnets) is not { } outside)
            return Passed(EndpointCheckKind.ZonesServed);
        // R29: what we hold may be zone names of another emulator; only ids are proof enough to refuse.
        var proof = served.Any(one => zone.Check(one) is null) && zone.Check(outside.ZoneId) is null;
        var error = Error("subnetIds", "zone-not-served", "Field.SubnetIds.ErrorZone", outside.ZoneId, outside.Id, string.Join(", ", served));
        return new EndpointCheck(EndpointCheckKind.ZonesServed, proof ? CheckOutcome.Failed : CheckOutcome.Warning, error);
    }

    /// <summary>A subnet in a zone that the service does not serve; null: there is none.</summary>
    public static CloudSubnet? OutsideOf(IReadOnlyList<string> served, IEnumerable<CloudSubnet> subnets) =>
        subnets.FirstOrDefault(subnet => !served.Contains(subnet.ZoneId) && !served.Contains(subnet.ZoneName));

    private static EndpointCheck FreeAddresses(List<CloudSubnet> subnets)
    {
        var full = subnets.FirstOrDefault(subnet => subnet.FreeAddresses < 1);
        return full is null ? Passed(EndpointCheckKind.FreeAddresses) : Failed(EndpointCheckKind.FreeAddresses, "subnetIds", "full", "Field.SubnetIds.ErrorFull", full.Id);
    }

    private static EndpointCheck SecurityGroupsInVpc(EndpointStepInput input, CloudVpc vpc)
    {
        var stranger = input.SecurityGroupIds.FirstOrDefault(id => vpc.SecurityGroups.All(group => group.Id != id));
        return stranger is null
            ? Passed(EndpointCheckKind.SecurityGroupsInVpc)
            : Failed(EndpointCheckKind.SecurityGroupsInVpc, "securityGroupIds", "other-vpc", "Field.SecurityGroups.ErrorVpc", stranger, vpc.Id);
    }

    private static EndpointCheck PortsOpen(EndpointStepInput input, CloudVpc vpc, IReadOnlyList<int> ports)
    {
        // Without a choice the cloud takes the VPC's default group, which lets in only its own members.
        var groups = vpc.SecurityGroups.Where(group => input.SecurityGroupIds.Count == 0 ? group.Name == "default" : input.SecurityGroupIds.Contains(group.Id)).ToList();
        var shut = ports.Where(port => !groups.Any(group => group.Ingress.Any(rule => rule.Opens(port)))).ToList();
        var error = Error("securityGroupIds", "port-closed", "Field.SecurityGroups.WarnPort", string.Join(", ", groups.Select(group => group.Id)), string.Join(", ", shut));
        return shut.Count == 0 ? Passed(EndpointCheckKind.PortOpen) : new EndpointCheck(EndpointCheckKind.PortOpen, CheckOutcome.Warning, error);
    }

    private static EndpointCheck DnsAttributes(CloudVpc vpc) =>
        vpc is { DnsSupport: true, DnsHostnames: true }
            ? Passed(EndpointCheckKind.VpcDnsAttributes)
            : new EndpointCheck(EndpointCheckKind.VpcDnsAttributes, CheckOutcome.Warning, Error("vpcId", "dns-off", "Field.VpcId.WarnDns", vpc.Id));

    public static EndpointCheck Passed(EndpointCheckKind kind) => new(kind, CheckOutcome.Passed);

    public static EndpointCheck Failed(EndpointCheckKind kind, string field, string code, string key, params object[] args) =>
        new(kind, CheckOutcome.Failed, Error(field, code, key, args));

    public static FieldError Error(string field, string code, string key, params object[] args) => new(field, code, key, args);
}
