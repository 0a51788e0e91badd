using PrivateLinkConsole.Clouds.Aws.Route53.Model;
using static PrivateLinkConsole.Clouds.Aws.AwsPermissionTrial;

namespace PrivateLinkConsole.Clouds.Aws;

/// <summary>
/// Every Route 53 action that the console uses. Route 53 knows no DryRun: reads are really asked for, and writes cannot be tried without
/// being done.
/// </summary>
internal static class AwsDnsPermissionTrials
{
    private const string NoZone = "Z00000000000000000000";
    private const string NoChange = "C00000000000000000000";

    public static IReadOnlyList<AwsPermissionTrial> All { get; } =
    [
        Ask((client, token) => client.ListHostedZonesAsync(new ListHostedZonesRequest { MaxItems = "1" }, token)),
        Ask((client, token) => client.ListHostedZonesByNameAsync(new ListHostedZonesByNameRequest { MaxItems = "1" }, token)),
        Ask((client, token) => client.GetHostedZoneAsync(new GetHostedZoneRequest { Id = NoZone }, token)),
        Ask((client, token) => client.ListResourceRecordSetsAsync(new ListResourceRecordSetsRequest { HostedZoneId = NoZone, MaxItems = "1" }, token)),
        Ask((client, token) => client.ListTagsForResourceAsync(
            new ListTagsForResourceRequest { ResourceType = TagResourceType.Hostedzone, ResourceId = NoZone }, token)),
        Ask((client, token) => client.GetChangeAsync(new GetChangeRequest { Id = NoChange }, token)),
        // A VPC that is not the account's own is refused by AccessDenied too.
        Untried("route53:ListHostedZonesByVPC"),
        Untried("route53:CreateHostedZone"),
        Untried("route53:DeleteHostedZone"),
        Untried("route53:ChangeResourceRecordSets"),
        Untried("route53:ChangeTagsForResource"),
        Untried("route53:AssociateVPCWithHostedZone"),
        Untried("route53:DisassociateVPCFromHostedZone"),
        Untried("route53:CreateVPCAssociationAuthorization"),
        Untried("route53:DeleteVPCAssociationAuthorization"),
    ];
}
