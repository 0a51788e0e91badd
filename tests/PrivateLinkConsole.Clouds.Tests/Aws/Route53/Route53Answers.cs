using PrivateLinkConsole.Clouds.Tests.Stubs;

namespace PrivateLinkConsole.Clouds.Tests.Aws.Route53;

/// <summary>Pieces of Route 53's answers, and one good answer to every request.</summary>
public static class Route53Answers
{
    public const string Change = $"<ChangeInfo><Id>/change/{Orders.ChangeId}</Id><Status>PENDING</Status><SubmittedAt>2026-11-23T02:00:33.330Z</SubmittedAt></ChangeInfo>";

    public const string Vpc = "<VPC><VPCRegion>us-west-2</VPCRegion><VPCId>vpc-0123456789abcdef0</VPCId></VPC>";

    public static string Zone(string name = "pl.example.com.", string? reference = null, string id = Orders.ZoneId, bool isPrivate = true) => $"""
        <HostedZone><Id>/hostedzone/{id}</Id><Name>{name}</Name><CallerReference>{reference ?? Orders.Zone.CallerReference}</CallerReference>
        <Config><Comment>c</Comment><PrivateZone>{(isPrivate ? "true" : "false")}</PrivateZone></Config><ResourceRecordSetCount>2</ResourceRecordSetCount></HostedZone>
        """;

    public static StubAnswer ZonesByName(string zones, string paging = "<IsTruncated>false</IsTruncated>") =>
        StubAnswer.Route53("ListHostedZonesByName", $"<HostedZones>{zones}</HostedZones>{paging}<MaxItems>100</MaxItems>");

    public static StubAnswer GetZone(string zone, string vpcs = Vpc) => StubAnswer.Route53("GetHostedZone", $"{zone}<VPCs>{vpcs}</VPCs>");

    /// <summary>The operation is told by method and path.</summary>
    public static string OperationOf(StubRequest request)
    {
        var parts = request.Line.Split(' ', '?');
        var path = parts[1].TrimEnd('/').Split('/')[2..];
        return (parts[0], path) switch
        {
            ("POST", ["hostedzone"]) => "CreateHostedZone",
            ("GET", ["hostedzone"]) => "ListHostedZones",
            ("GET", ["hostedzone", _]) => "GetHostedZone",
            ("DELETE", ["hostedzone", _]) => "DeleteHostedZone",
            ("GET", ["hostedzonesbyname"]) => "ListHostedZonesByName",
            ("GET", ["hostedzonesbyvpc"]) => "ListHostedZonesByVPC",
            ("POST", ["hostedzone", _, "associatevpc"]) => "AssociateVPCWithHostedZone",
            ("POST", ["hostedzone", _, "disassociatevpc"]) => "DisassociateVPCFromHostedZone",
            ("POST", ["hostedzone", _, "authorizevpcassociation"]) => "CreateVPCAssociationAuthorization",
            ("GET", ["hostedzone", _, "authorizevpcassociation"]) => "ListVPCAssociationAuthorizations",
            ("POST", ["hostedzone", _, "deauthorizevpcassociation"]) => "DeleteVPCAssociationAuthorization",
            ("POST", ["hostedzone", _, "rrset"]) => "ChangeResourceRecordSets",
            ("GET", ["hostedzone", _, "rrset"]) => "ListResourceRecordSets",
            ("GET", ["change", _]) => "GetChange",
            ("POST", ["tags", "hostedzone", _]) => "ChangeTagsForResource",
            ("GET", ["tags", "hostedzone", _]) => "ListTagsForResource",
            _ => throw new ArgumentOutOfRangeException(nameof(request), request.Line, null),
        };
    }

    public static StubAnswer Success(StubRequest request) => OperationOf(request) switch
    {
        "CreateHostedZone" => StubAnswer.Route53("CreateHostedZone", Zone() + Change + Vpc, 201),
        "GetHostedZone" => GetZone(Zone()),
        "ListHostedZonesByName" => ZonesByName(Zone()),
        "DeleteVPCAssociationAuthorization" => StubAnswer.Bare,
        var other => StubAnswer.Route53(other, Change),
    };
}
