namespace PrivateLinkConsole.Sandbox.Route53Xml;

/// <summary>All operations by name.</summary>
internal static class Route53Operations
{
    public static IReadOnlyDictionary<string, Func<Route53Call, Route53Answer>> All { get; } = new Dictionary<string, Func<Route53Call, Route53Answer>>
    {
        ["CreateHostedZone"] = ZoneCreation.Create,
        ["GetHostedZone"] = ZoneOperations.Get,
        ["DeleteHostedZone"] = ZoneOperations.Delete,
        ["ListHostedZones"] = ZoneLists.All,
        ["ListHostedZonesByName"] = ZoneLists.ByName,
        ["ListHostedZonesByVPC"] = VpcZoneList.ByVpc,
        ["AssociateVPCWithHostedZone"] = ZoneVpcOperations.Associate,
        ["DisassociateVPCFromHostedZone"] = ZoneVpcOperations.Disassociate,
        ["CreateVPCAssociationAuthorization"] = AuthorizationOperations.Create,
        ["DeleteVPCAssociationAuthorization"] = AuthorizationOperations.Delete,
        ["ListVPCAssociationAuthorizations"] = AuthorizationOperations.List,
        ["ChangeResourceRecordSets"] = RecordOperations.Change,
        ["ListResourceRecordSets"] = RecordOperations.List,
        ["GetChange"] = ChangeOperations.Get,
        ["ChangeTagsForResource"] = ZoneTagOperations.Change,
        ["ListTagsForResource"] = ZoneTagOperations.List,
    };
}
