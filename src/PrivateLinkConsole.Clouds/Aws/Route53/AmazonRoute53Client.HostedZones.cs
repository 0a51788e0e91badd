using PrivateLinkConsole.Clouds.Aws.Route53.Model;
using static PrivateLinkConsole.Clouds.Aws.Route53.Route53Writer;

namespace PrivateLinkConsole.Clouds.Aws.Route53;

/// <content>Zones and their changes.</content>
internal sealed partial class AmazonRoute53Client
{
    public Task<CreateHostedZoneResponse> CreateHostedZoneAsync(CreateHostedZoneRequest request, CancellationToken cancellationToken = default) => SendAsync(
        request,
        new("POST", "hostedzone", Body: Element(
            "CreateHostedZoneRequest",
            Value("Name", request.Name),
            Vpc(request.VPC),
            Value("CallerReference", request.CallerReference),
            Config(request.HostedZoneConfig))),
        xml => new CreateHostedZoneResponse
        {
            HostedZone = xml.Shape("HostedZone", Route53Reader.Zone),
            ChangeInfo = xml.Shape("ChangeInfo", Route53Reader.Change),
            VPC = xml.Shape("VPC", Route53Reader.Vpc),
        },
        cancellationToken);

    public Task<GetHostedZoneResponse> GetHostedZoneAsync(GetHostedZoneRequest request, CancellationToken cancellationToken = default) => SendAsync(
        request,
        new("GET", "hostedzone/{Id}", request.Id),
        xml => new GetHostedZoneResponse
        {
            HostedZone = xml.Shape("HostedZone", Route53Reader.Zone),
            VPCs = xml.List("VPCs", "VPC", Route53Reader.Vpc),
        },
        cancellationToken);

    public Task<DeleteHostedZoneResponse> DeleteHostedZoneAsync(DeleteHostedZoneRequest request, CancellationToken cancellationToken = default) => SendAsync(
        request,
        new("DELETE", "hostedzone/{Id}", request.Id),
        xml => new DeleteHostedZoneResponse { ChangeInfo = xml.Shape("ChangeInfo", Route53Reader.Change) },
        cancellationToken);

    public Task<ListHostedZonesResponse> ListHostedZonesAsync(ListHostedZonesRequest request, CancellationToken cancellationToken = default) => SendAsync(
        request,
        new("GET", "hostedzone", Query: [("marker", request.Marker), ("maxitems", request.MaxItems), ("hostedzonetype", request.HostedZoneType)]),
        xml => new ListHostedZonesResponse
        {
            HostedZones = xml.List("HostedZones", "HostedZone", Route53Reader.Zone),
            IsTruncated = xml.Flag("IsTruncated"),
            NextMarker = xml.Text("NextMarker"),
        },
        cancellationToken);

    public Task<ListHostedZonesByNameResponse> ListHostedZonesByNameAsync(
        ListHostedZonesByNameRequest request, CancellationToken cancellationToken = default) => SendAsync(
        request,
        new("GET", "hostedzonesbyname", Query: [("dnsname", request.DNSName), ("hostedzoneid", request.HostedZoneId), ("maxitems", request.MaxItems)]),
        xml => new ListHostedZonesByNameResponse
        {
            HostedZones = xml.List("HostedZones", "HostedZone", Route53Reader.Zone),
            IsTruncated = xml.Flag("IsTruncated"),
            NextDNSName = xml.Text("NextDNSName"),
            NextHostedZoneId = xml.Text("NextHostedZoneId"),
        },
        cancellationToken);

    public Task<GetChangeResponse> GetChangeAsync(GetChangeRequest request, CancellationToken cancellationToken = default) => SendAsync(
        request,
        new("GET", "change/{Id}", request.Id),
        xml => new GetChangeResponse { ChangeInfo = xml.Shape("ChangeInfo", Route53Reader.Change) },
        cancellationToken);
}
