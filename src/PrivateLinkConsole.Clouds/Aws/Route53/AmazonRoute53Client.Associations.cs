using PrivateLinkConsole.Clouds.Aws.Route53.Model;
using static PrivateLinkConsole.Clouds.Aws.Route53.Route53Writer;

namespace PrivateLinkConsole.Clouds.Aws.Route53;

/// <content>Zones and VPCs.</content>
internal sealed partial class AmazonRoute53Client
{
    public Task<ListHostedZonesByVPCResponse> ListHostedZonesByVPCAsync(
        ListHostedZonesByVPCRequest request, CancellationToken cancellationToken = default) => SendAsync(
        request,
        new("GET", "hostedzonesbyvpc", Query:
        [
            ("vpcid", request.VPCId), ("vpcregion", request.VPCRegion), ("maxitems", request.MaxItems), ("nexttoken", request.NextToken),
        ]),
        xml => new ListHostedZonesByVPCResponse
        {
            HostedZoneSummaries = xml.List("HostedZoneSummaries", "HostedZoneSummary", Route53Reader.Summary),
            NextToken = xml.Text("NextToken"),
        },
        cancellationToken);

    public Task<AssociateVPCWithHostedZoneResponse> AssociateVPCWithHostedZoneAsync(
        AssociateVPCWithHostedZoneRequest request, CancellationToken cancellationToken = default) => SendAsync(
        request,
        OfVpc("associatevpc", request.HostedZoneId, "AssociateVPCWithHostedZoneRequest", request.VPC, request.Comment),
        xml => new AssociateVPCWithHostedZoneResponse { ChangeInfo = xml.Shape("ChangeInfo", Route53Reader.Change) },
        cancellationToken);

    public Task<DisassociateVPCFromHostedZoneResponse> DisassociateVPCFromHostedZoneAsync(
        DisassociateVPCFromHostedZoneRequest request, CancellationToken cancellationToken = default) => SendAsync(
        request,
        OfVpc("disassociatevpc", request.HostedZoneId, "DisassociateVPCFromHostedZoneRequest", request.VPC, request.Comment),
        xml => new DisassociateVPCFromHostedZoneResponse { ChangeInfo = xml.Shape("ChangeInfo", Route53Reader.Change) },
        cancellationToken);

    public Task<CreateVPCAssociationAuthorizationResponse> CreateVPCAssociationAuthorizationAsync(
        CreateVPCAssociationAuthorizationRequest request, CancellationToken cancellationToken = default) => SendAsync(
        request,
        OfVpc("authorizevpcassociation", request.HostedZoneId, "CreateVPCAssociationAuthorizationRequest", request.VPC),
        xml => new CreateVPCAssociationAuthorizationResponse
        {
            HostedZoneId = xml.Text("HostedZoneId"),
            VPC = xml.Shape("VPC", Route53Reader.Vpc),
        },
        cancellationToken);

    public Task<DeleteVPCAssociationAuthorizationResponse> DeleteVPCAssociationAuthorizationAsync(
        DeleteVPCAssociationAuthorizationRequest request, CancellationToken cancellationToken = default) => SendAsync<DeleteVPCAssociationAuthorizationResponse>(
        request,
        OfVpc("deauthorizevpcassociation", request.HostedZoneId, "DeleteVPCAssociationAuthorizationRequest", request.VPC),
        read: null,
        cancellationToken);

    public Task<ListVPCAssociationAuthorizationsResponse> ListVPCAssociationAuthorizationsAsync(
        ListVPCAssociationAuthorizationsRequest request, CancellationToken cancellationToken = default) => SendAsync(
        request,
        new("GET", "hostedzone/{Id}/authorizevpcassociation", request.HostedZoneId, Query:
            [("maxresults", request.MaxResults), ("nexttoken", request.NextToken)]),
        xml => new ListVPCAssociationAuthorizationsResponse
        {
            HostedZoneId = xml.Text("HostedZoneId"),
            VPCs = xml.List("VPCs", "VPC", Route53Reader.Vpc),
            NextToken = xml.Text("NextToken"),
        },
        cancellationToken);

    private static Route53Marshaller OfVpc(string verb, string? zoneId, string root, VPC? vpc, string? comment = null) =>
        new("POST", $"hostedzone/{{Id}}/{verb}", zoneId, Element(root, Vpc(vpc), Value("Comment", comment)));
}
