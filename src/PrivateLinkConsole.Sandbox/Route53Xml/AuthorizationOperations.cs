using static PrivateLinkConsole.Sandbox.Route53Xml.Xml;

namespace PrivateLinkConsole.Sandbox.Route53Xml;

/// <summary>VPCs of other accounts that a zone's owner lets in.</summary>
internal static class AuthorizationOperations
{
    private const int MostAuthorizations = 1000;
    private const int MostPerPage = 50;

    /// <summary>To authorize what is authorized already changes nothing.</summary>
    public static Route53Answer Create(Route53Call call)
    {
        var zone = call.OwnZone();
        var vpc = VpcInput.Read(call.Body.RequiredChild("VPC"));
        if (!zone.IsPrivate) throw Route53Errors.Input("A VPC can be associated with a private hosted zone only.");
        VpcInput.OwnerOf(call, vpc);
        if (!zone.Authorizations.Contains(vpc))
        {
            if (zone.Authorizations.Count >= MostAuthorizations)
            {
                throw new WireException("TooManyVPCAssociationAuthorizations",
                    "You've created the maximum number of authorizations that can be created for the specified hosted zone.");
            }

            zone.Authorizations.Add(vpc);
        }

        return new(new object[] { E("HostedZoneId", zone.Id), ZoneXml.Vpc(vpc) });
    }

    /// <summary>An association that was made of it stays.</summary>
    public static Route53Answer Delete(Route53Call call) =>
        call.OwnZone().Authorizations.Remove(VpcInput.Read(call.Body.RequiredChild("VPC"))) ? new(null) : throw Route53Errors.NotAuthorizedBefore();

    public static Route53Answer List(Route53Call call)
    {
        var zone = call.OwnZone();
        var all = zone.Authorizations.OrderBy(vpc => vpc.VpcId, StringComparer.Ordinal);
        var page = Page.Of(all, vpc => vpc.VpcId, Page.From(call.Query("nexttoken")), Page.Size(call.Query("maxresults"), MostPerPage));
        return new(new object?[]
        {
            E("HostedZoneId", zone.Id), Optional("NextToken", page.Token), E("VPCs", page.Items.Select(ZoneXml.Vpc)),
        });
    }
}
