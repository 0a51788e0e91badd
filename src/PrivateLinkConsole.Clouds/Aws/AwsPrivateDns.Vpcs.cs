using PrivateLinkConsole.Clouds.Aws.Route53.Model;
using PrivateLinkConsole.Core.Clouds;

namespace PrivateLinkConsole.Clouds.Aws;

/// <content>Which VPCs a zone answers.</content>
internal sealed partial class AwsPrivateDns
{
    public async Task<IReadOnlyList<CloudZoneOfVpc>> ListZonesOfVpcAsync(CloudVpcReference vpc, CancellationToken cancellationToken)
    {
        var zones = await AwsPages.AllAsync(async next =>
        {
            var request = new ListHostedZonesByVPCRequest { VPCId = vpc.VpcId, VPCRegion = vpc.Region, MaxItems = ZonesPerPage, NextToken = next };
            var response = await route53.ReadAsync((client, token) => client.ListHostedZonesByVPCAsync(request, token), cancellationToken);
            return (response.HostedZoneSummaries, response.NextToken);
        });
        return [.. zones.Select(AwsDnsMapping.ZoneOfVpc)];
    }

    public async Task AssociateVpcAsync(string zoneId, CloudVpcReference vpc, CancellationToken cancellationToken)
    {
        var request = new AssociateVPCWithHostedZoneRequest { HostedZoneId = zoneId, VPC = AwsDnsMapping.Vpc(vpc) };
        try
        {
            await route53.WriteAsync((client, token) => client.AssociateVPCWithHostedZoneAsync(request, token), cancellationToken);
        }
        catch (CloudException failure) when (failure.Code == "ConflictingDomainExists")
        {
            // The same is said whether this zone or another one of its name is the VPC's already.
            if (!(await ListZonesOfVpcAsync(vpc, cancellationToken)).Any(zone => zone.ZoneId == zoneId))
                throw;
        }
    }

    public async Task DisassociateVpcAsync(string zoneId, CloudVpcReference vpc, CancellationToken cancellationToken)
    {
        var request = new DisassociateVPCFromHostedZoneRequest { HostedZoneId = zoneId, VPC = AwsDnsMapping.Vpc(vpc) };
        await route53.WriteAsync((client, token) => client.DisassociateVPCFromHostedZoneAsync(request, token), cancellationToken);
    }

    public async Task AuthorizeVpcAsync(string zoneId, CloudVpcReference vpc, CancellationToken cancellationToken)
    {
        var request = new CreateVPCAssociationAuthorizationRequest { HostedZoneId = zoneId, VPC = AwsDnsMapping.Vpc(vpc) };
        await route53.WriteAsync((client, token) => client.CreateVPCAssociationAuthorizationAsync(request, token), cancellationToken);
    }

    public async Task WithdrawAuthorizationAsync(string zoneId, CloudVpcReference vpc, CancellationToken cancellationToken)
    {
        var request = new DeleteVPCAssociationAuthorizationRequest { HostedZoneId = zoneId, VPC = AwsDnsMapping.Vpc(vpc) };
        try
        {
            await route53.WriteAsync((client, token) => client.DeleteVPCAssociationAuthorizationAsync(request, token), cancellationToken);
        }
        catch (CloudException failure) when (failure.Code == "VPCAssociationAuthorizationNotFound")
        {
            // Never given, or withdrawn before.
        }
    }
}
