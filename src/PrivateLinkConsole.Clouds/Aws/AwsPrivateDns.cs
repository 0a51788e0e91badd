using PrivateLinkConsole.Clouds.Aws.Route53;
using PrivateLinkConsole.Clouds.Aws.Route53.Model;
using PrivateLinkConsole.Core.Clouds;

namespace PrivateLinkConsole.Clouds.Aws;

/// <summary>Private hosted zones by Route 53.</summary>
internal sealed partial class AwsPrivateDns(Route53Calls route53) : IPrivateDns
{
    private const string ZonesPerPage = "100";

    public async Task<CloudHostedZone?> FindZoneAsync(string zoneId, CancellationToken cancellationToken)
    {
        var request = new GetHostedZoneRequest { Id = zoneId };
        try
        {
            var response = await route53.ReadAsync((client, token) => client.GetHostedZoneAsync(request, token), cancellationToken);
            var zone = response.HostedZone ?? throw AwsAnswers.Incomplete(response, outcomeUnknown: false);
            return AwsDnsMapping.IsPrivate(zone) ? AwsDnsMapping.Zone(zone, response.VPCs) : null;
        }
        catch (CloudException failure) when (failure.Code == "NoSuchHostedZone")
        {
            return null;
        }
    }

    public async Task<CloudHostedZone?> FindZoneByReferenceAsync(string name, string callerReference, CancellationToken cancellationToken)
    {
        var wanted = AwsDnsMapping.Name(name);
        var zones = await AwsPages.AllAsync<HostedZone, ZonePlace>(async place =>
        {
            var request = new ListHostedZonesByNameRequest { DNSName = place?.Name ?? wanted, HostedZoneId = place?.Id, MaxItems = ZonesPerPage };
            var response = await route53.ReadAsync((client, token) => client.ListHostedZonesByNameAsync(request, token), cancellationToken);
            // The list begins at the name and goes on behind it, through all the account's zones.
            var more = response.IsTruncated == true && AwsDnsMapping.Name(response.NextDNSName) == wanted;
            return (response.HostedZones, more ? new ZonePlace(response.NextDNSName!, response.NextHostedZoneId) : null);
        });
        var found = zones.FirstOrDefault(zone => AwsDnsMapping.Name(zone.Name) == wanted && zone.CallerReference == callerReference && AwsDnsMapping.IsPrivate(zone));
        return found is null ? null : await FindZoneAsync(AwsDnsMapping.Id(found.Id), cancellationToken);
    }

    public async Task<IReadOnlyList<CloudHostedZone>> ListZonesAsync(CancellationToken cancellationToken)
    {
        var zones = await AwsPages.AllAsync(async next =>
        {
            var request = new ListHostedZonesRequest { HostedZoneType = HostedZoneType.PrivateHostedZone, MaxItems = ZonesPerPage, Marker = next };
            var response = await route53.ReadAsync((client, token) => client.ListHostedZonesAsync(request, token), cancellationToken);
            return (response.HostedZones, response.IsTruncated == true ? response.NextMarker : null);
        });
        // Again here, because plain emulators ignore the type.
        return [.. zones.Where(AwsDnsMapping.IsPrivate).Select(zone => AwsDnsMapping.Zone(zone))];
    }

    public async Task<CloudHostedZone> CreateZoneAsync(HostedZoneOrder order, CancellationToken cancellationToken)
    {
        var request = new CreateHostedZoneRequest
        {
            Name = order.Name,
            VPC = AwsDnsMapping.Vpc(order.Vpc),
            CallerReference = order.CallerReference,
            HostedZoneConfig = new HostedZoneConfig { Comment = order.Comment, PrivateZone = true },
        };
        try
        {
            var response = await route53.WriteAsync((client, token) => client.CreateHostedZoneAsync(request, token), cancellationToken);
            return response.HostedZone is { Id.Length: > 0 } created
                ? AwsDnsMapping.Zone(created, [response.VPC ?? request.VPC])
                : throw AwsAnswers.Incomplete(response);
        }
        catch (CloudException failure) when (failure.Code == "HostedZoneAlreadyExists")
        {
            // Route 53 keeps the reference unique and does not replay: the zone may be ours, of an earlier try.
            if (await FindZoneByReferenceAsync(order.Name, order.CallerReference, cancellationToken) is { } made)
                return made;
            throw;
        }
    }

    public async Task DeleteZoneAsync(string zoneId, CancellationToken cancellationToken)
    {
        var request = new DeleteHostedZoneRequest { Id = zoneId };
        await route53.WriteAsync((client, token) => client.DeleteHostedZoneAsync(request, token), cancellationToken);
    }

    private sealed record ZonePlace(string Name, string? Id);
}
