using System.Xml.Linq;
using PrivateLinkConsole.Sandbox.World;

namespace PrivateLinkConsole.Sandbox.Route53Xml;

/// <summary>The VPC that a request names.</summary>
internal static class VpcInput
{
    private const int MostCharacters = 1024;

    /// <summary>The VPC as named, whether it exists or not.</summary>
    /// <exception cref="WireException">InvalidInput, InvalidVPCId for an id of another form.</exception>
    public static ZoneVpc Read(XElement vpc) => Checked(vpc.RequiredText("VPCRegion", MostCharacters), vpc.RequiredText("VPCId", MostCharacters));

    /// <inheritdoc cref="Read"/>
    public static ZoneVpc Checked(string region, string id)
    {
        if (Regions.Find(region) is null) throw Route53Errors.Input($"The region '{region}' is not one of the sandbox's.");
        return ResourceIds.IsWellFormed("vpc", id) ? new(region, id) : throw Route53Errors.Vpc(id, region);
    }

    /// <summary>The account of a VPC.</summary>
    /// <exception cref="WireException">InvalidVPCId when there is none of this id in this region.</exception>
    public static string OwnerOf(Route53Call call, ZoneVpc vpc) =>
        call.State.Vpcs.TryGetValue(vpc.VpcId, out var found) && found.Region == vpc.Region ? found.Account : throw Route53Errors.Vpc(vpc.VpcId, vpc.Region);

    /// <exception cref="WireException">ConflictingDomainExists when the VPC answers the domain from elsewhere already.</exception>
    public static void CheckFree(Route53Call call, ZoneVpc vpc, string domain)
    {
        if (ZoneConflicts.ZoneOf(call.State, vpc.VpcId, domain, call.Now, call.Durations) is { } other)
            throw Route53Errors.Conflict(vpc.VpcId, vpc.Region, other);
    }
}
