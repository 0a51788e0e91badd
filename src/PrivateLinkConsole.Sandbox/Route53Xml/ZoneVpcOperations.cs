using PrivateLinkConsole.Sandbox.World;

namespace PrivateLinkConsole.Sandbox.Route53Xml;

/// <summary>Which VPCs answer from a private zone.</summary>
internal static class ZoneVpcOperations
{
    private const int MostVpcs = 300;

    public static Route53Answer Associate(Route53Call call)
    {
        var zone = call.AnyZone();
        var vpc = VpcInput.Read(call.Body.RequiredChild("VPC"));
        CheckAuthority(call, zone, vpc);
        VpcInput.CheckFree(call, vpc, zone.Name);
        if (zone.Vpcs.Count >= MostVpcs)
            throw new WireException("LimitsExceeded", $"Limits Exceeded: MAX_VPCS_PER_HOSTED_ZONE - Cannot associate more VPCs with {zone.Id}.");
        call.BeginWriting(zone);
        zone.Vpcs.Add(vpc);
        return Changed(call);
    }

    /// <summary>May be asked by the owner of either side.</summary>
    public static Route53Answer Disassociate(Route53Call call)
    {
        var zone = call.AnyZone();
        var vpc = VpcInput.Read(call.Body.RequiredChild("VPC"));
        if (zone.Account != call.Account && VpcInput.OwnerOf(call, vpc) != call.Account) throw call.NotYours();
        if (!zone.Vpcs.Contains(vpc)) throw Route53Errors.NotAssociated(vpc.VpcId, zone.Id);
        if (zone.Vpcs.Count == 1) throw Route53Errors.LastVpc();
        call.BeginWriting(zone);
        zone.Vpcs.Remove(vpc);
        return Changed(call);
    }

    /// <summary>Across accounts the zone's owner authorizes, and then only the VPC's owner can associate.</summary>
    private static void CheckAuthority(Route53Call call, HostedZone zone, ZoneVpc vpc)
    {
        var isMyVpc = VpcInput.OwnerOf(call, vpc) == call.Account;
        if (zone.Account == call.Account)
        {
            if (!zone.IsPrivate) throw Route53Errors.PublicZone();
            if (!isMyVpc) throw Route53Errors.VpcHasNotAuthorized(vpc.VpcId);
            return;
        }

        if (!isMyVpc) throw Route53Errors.Vpc(vpc.VpcId, vpc.Region);
        if (!zone.Authorizations.Contains(vpc)) throw Route53Errors.ZoneHasNotAuthorized();
    }

    private static Route53Answer Changed(Route53Call call) => new(ChangeOperations.Info(call, call.NewChange(call.Body.Child("Comment")?.Value)));
}
