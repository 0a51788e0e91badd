namespace PrivateLinkConsole.Sandbox.Route53Xml;

/// <summary>The errors of Route 53 with their own codes, texts (own words where no public source shows them) and HTTP status.</summary>
internal static class Route53Errors
{
    public static WireException Input(string message) => new("InvalidInput", message);

    public static WireException InvalidXml(string message) => Input($"Invalid XML ; {message}");

    public static WireException Malformed() => new("MalformedInput", "The request could not be parsed.");

    public static WireException UnknownOperation() => new("UnknownOperationException", "There is no such operation at this method and path.", 404);

    /// <summary>All that is wrong with a batch, in one list.</summary>
    public static WireException Batch(IEnumerable<string> messages) => new("InvalidChangeBatch", $"[{string.Join(", ", messages)}]");

    public static WireException DomainName(string message) => new("InvalidDomainName", message);

    public static WireException NoSuchZone(string id) => new("NoSuchHostedZone", $"No hosted zone found with ID: {id}", 404);

    public static WireException NoSuchChange(string id) => new("NoSuchChange", $"Could not find resource with ID: {id}", 404);

    public static WireException ZoneExists() =>
        new("HostedZoneAlreadyExists", "A hosted zone has already been created with the specified caller reference.", 409);

    public static WireException ZoneNotEmpty() =>
        new("HostedZoneNotEmpty", "The specified hosted zone contains non-required resource record sets and so cannot be deleted.");

    public static WireException Conflict(string vpcId, string region, string zoneId) => new("ConflictingDomainExists",
        $"The VPC {vpcId} in region {region} has already been associated with the hosted zone {zoneId} with the same domain name.");

    /// <summary>The very same answer for a VPC that is not there, is in another region or belongs to another account.</summary>
    public static WireException Vpc(string vpcId, string region) =>
        new("InvalidVPCId", $"The VPC {vpcId} in region {region} that you provided is not authorized to make the association.");

    public static WireException VpcHasNotAuthorized(string vpcId) =>
        new("NotAuthorizedException", $"The VPC: {vpcId} has not authorized to associate with your hosted zone.", 401);

    public static WireException ZoneHasNotAuthorized() =>
        new("NotAuthorizedException", "Associating the specified VPC with the specified hosted zone has not been authorized.", 401);

    public static WireException PublicZone() => new("PublicZoneVPCAssociation", "You're trying to associate a VPC with a public hosted zone.");

    public static WireException NotAssociated(string vpcId, string zoneId) =>
        new("VPCAssociationNotFound", $"The VPC: {vpcId} is not associated with the hosted zone {zoneId}.", 404);

    public static WireException LastVpc() => new("LastVPCAssociation", "Cannot remove last VPC association for the private zone");

    public static WireException NotAuthorizedBefore() =>
        new("VPCAssociationAuthorizationNotFound", "The VPC that you specified is not authorized to be associated with the hosted zone.", 404);

    public static WireException PriorRequest() =>
        new("PriorRequestNotComplete", "The request was rejected because Route 53 was still processing a prior request.");

    public static WireException PageToken() => new("InvalidPaginationToken", "The specified pagination token is not valid.");

    public static WireException Throttled() => new("Throttling", "Rate exceeded");

    public static WireException Denied(string message) => new("AccessDenied", message, 403);

    public static WireException Internal() => new("InternalFailure", "An internal error has occurred", 500);
}
