using Microsoft.Extensions.Localization;
using PrivateLinkConsole.Core.Clouds;
using PrivateLinkConsole.Web.Shared.Picking;

namespace PrivateLinkConsole.Web.Features.PrivateEndpoints.Wizard.Parts;

/// <summary>From what was listed in the account to what the pickers offer.</summary>
public static class NetworkOptions
{
    public static IReadOnlyList<PickOption> Vpcs(NetworkList list) =>
        [.. list.Vpcs.OrderBy(vpc => vpc.Name is null).ThenBy(vpc => vpc.Name).Select(vpc => new PickOption(vpc.Id, Join(vpc.Name, vpc.Cidrs.Count > 0 ? vpc.Cidrs[0] : null)))];

    /// <summary>Subnets by zone, with zone ids first: zone names differ from account to account. Zones that the service does not serve cannot be chosen.</summary>
    /// <param name="served">Zones of the service; empty: not known.</param>
    public static IReadOnlyList<PickOption> Subnets(CloudVpc? vpc, IReadOnlyList<string> served, IStringLocalizer texts) =>
        vpc is null ? [] : [.. vpc.Subnets
            .OrderBy(subnet => !Serves(served, subnet)).ThenBy(subnet => subnet.ZoneId, StringComparer.Ordinal).ThenBy(subnet => subnet.Cidr, StringComparer.Ordinal)
            .Select(subnet => new PickOption(
                subnet.Id,
                $"{subnet.ZoneId} ({subnet.ZoneName}) {subnet.Cidr} · {texts["Subnet.Free", subnet.FreeAddresses]}",
                Serves(served, subnet) ? null : texts["Subnet.NotServed", subnet.ZoneId, string.Join(", ", served)].Value))];

    public static IReadOnlyList<PickOption> Groups(CloudVpc? vpc, int port, IStringLocalizer texts) =>
        vpc is null ? [] : [.. vpc.SecurityGroups
            .OrderBy(group => !group.Ingress.Any(rule => rule.Opens(port))).ThenBy(group => group.Name, StringComparer.Ordinal)
            .Select(group => new PickOption(group.Id, group.RulesRead ? $"{group.Name} · {Verdict(group, port, texts)}" : group.Name))];

    public static bool Serves(IReadOnlyList<string> served, CloudSubnet subnet) => served.Count == 0 || served.Contains(subnet.ZoneId) || served.Contains(subnet.ZoneName);

    private static string Verdict(CloudSecurityGroup group, int port, IStringLocalizer texts)
    {
        var sources = group.Ingress.Where(rule => rule.Opens(port)).Select(rule => rule.Source).Distinct().ToList();
        return sources.Count == 0 ? texts["Group.Closed", port] : texts["Group.Opens", port, string.Join(", ", sources.Take(3))];
    }

    private static string Join(params string?[] parts) => string.Join(" · ", parts.OfType<string>());
}
