using System.Collections.Frozen;
using PrivateLinkConsole.Core.Clouds;

namespace PrivateLinkConsole.Core.Handoff;

/// <summary>The IAM actions that each method of the cloud ports needs. The printed policies and the permission check are held to this list.</summary>
public static class AwsActions
{
    /// <summary>By port and method; a method of several calls has several actions.</summary>
    public static FrozenDictionary<(Type Port, string Method), IReadOnlyList<string>> ByMethod { get; } = new Dictionary<(Type, string), IReadOnlyList<string>>
    {
        [(typeof(IPrivateLinkConsumer), nameof(IPrivateLinkConsumer.FindServiceAsync))] = ["ec2:DescribeVpcEndpointServices"],
        [(typeof(IPrivateLinkConsumer), nameof(IPrivateLinkConsumer.CreateEndpointAsync))] = ["ec2:CreateVpcEndpoint", "ec2:CreateTags"],
        [(typeof(IPrivateLinkConsumer), nameof(IPrivateLinkConsumer.ListEndpointsAsync))] = ["ec2:DescribeVpcEndpoints"],
        [(typeof(IPrivateLinkConsumer), nameof(IPrivateLinkConsumer.ModifyEndpointAsync))] = ["ec2:ModifyVpcEndpoint"],
        [(typeof(IPrivateLinkConsumer), nameof(IPrivateLinkConsumer.DeleteEndpointAsync))] = ["ec2:DeleteVpcEndpoints"],
        // AWS deletes an endpoint with all its zones.
        [(typeof(IPrivateLinkConsumer), nameof(IPrivateLinkConsumer.RemoveZoneAsync))] = [],
        [(typeof(IPrivateLinkConsumer), nameof(IPrivateLinkConsumer.ListInterfacesAsync))] = ["ec2:DescribeNetworkInterfaces"],
        [(typeof(IPrivateLinkConsumer), nameof(IPrivateLinkConsumer.TagAsync))] = ["ec2:CreateTags"],
        [(typeof(IPrivateLinkConsumer), nameof(IPrivateLinkConsumer.UntagAsync))] = ["ec2:DeleteTags"],
        [(typeof(ICloudNetworks), nameof(ICloudNetworks.ListAsync))] = ["ec2:DescribeVpcs", "ec2:DescribeSubnets", "ec2:DescribeSecurityGroups"],
        [(typeof(ICloudNetworks), nameof(ICloudNetworks.FindAsync))] =
            ["ec2:DescribeVpcs", "ec2:DescribeSubnets", "ec2:DescribeSecurityGroups", "ec2:DescribeVpcAttribute"],
        [(typeof(ICloudNetworks), nameof(ICloudNetworks.CreateSecurityGroupAsync))] =
            ["ec2:CreateSecurityGroup", "ec2:CreateTags", "ec2:AuthorizeSecurityGroupIngress"],
        [(typeof(ICloudNetworks), nameof(ICloudNetworks.AllowIngressAsync))] = ["ec2:AuthorizeSecurityGroupIngress"],
        [(typeof(ICloudNetworks), nameof(ICloudNetworks.FindHostAsync))] = ["ec2:DescribeInstances", "ec2:DescribeNetworkInterfaces"],
        [(typeof(ICloudNetworks), nameof(ICloudNetworks.AllowEgressAsync))] = ["ec2:AuthorizeSecurityGroupEgress"],
        [(typeof(ICloudNetworks), nameof(ICloudNetworks.FindGroupAsync))] = ["ec2:DescribeSecurityGroups"],
        [(typeof(ICloudNetworks), nameof(ICloudNetworks.RevokeIngressAsync))] = ["ec2:RevokeSecurityGroupIngress"],
        [(typeof(ICloudNetworks), nameof(ICloudNetworks.EnableDnsAsync))] = ["ec2:ModifyVpcAttribute"],
        [(typeof(IEndpointServiceProvider), nameof(IEndpointServiceProvider.CreateServiceAsync))] = ["ec2:CreateVpcEndpointServiceConfiguration", "ec2:CreateTags"],
        [(typeof(IEndpointServiceProvider), nameof(IEndpointServiceProvider.ListServicesAsync))] = ["ec2:DescribeVpcEndpointServiceConfigurations"],
        [(typeof(IEndpointServiceProvider), nameof(IEndpointServiceProvider.ListAllowedAsync))] = ["ec2:DescribeVpcEndpointServicePermissions"],
        [(typeof(IEndpointServiceProvider), nameof(IEndpointServiceProvider.AllowAsync))] = ["ec2:ModifyVpcEndpointServicePermissions"],
        [(typeof(IEndpointServiceProvider), nameof(IEndpointServiceProvider.DisallowAsync))] = ["ec2:ModifyVpcEndpointServicePermissions"],
        [(typeof(IEndpointServiceProvider), nameof(IEndpointServiceProvider.ListConnectionsAsync))] = ["ec2:DescribeVpcEndpointConnections"],
        [(typeof(IEndpointServiceProvider), nameof(IEndpointServiceProvider.AcceptAsync))] = ["ec2:AcceptVpcEndpointConnections"],
        [(typeof(IEndpointServiceProvider), nameof(IEndpointServiceProvider.RejectAsync))] = ["ec2:RejectVpcEndpointConnections"],
        [(typeof(IEndpointServiceProvider), nameof(IEndpointServiceProvider.SetPrivateDnsNameAsync))] = ["ec2:ModifyVpcEndpointServiceConfiguration"],
        [(typeof(IEndpointServiceProvider), nameof(IEndpointServiceProvider.StartPrivateDnsVerificationAsync))] =
            ["ec2:StartVpcEndpointServicePrivateDnsVerification"],
        [(typeof(IEndpointServiceProvider), nameof(IEndpointServiceProvider.DeleteServiceAsync))] = ["ec2:DeleteVpcEndpointServiceConfigurations"],
        [(typeof(IPrivateDns), nameof(IPrivateDns.ListZonesOfVpcAsync))] = ["route53:ListHostedZonesByVPC"],
        [(typeof(IPrivateDns), nameof(IPrivateDns.FindZoneAsync))] = ["route53:GetHostedZone"],
        [(typeof(IPrivateDns), nameof(IPrivateDns.FindZoneByReferenceAsync))] = ["route53:ListHostedZonesByName", "route53:GetHostedZone"],
        [(typeof(IPrivateDns), nameof(IPrivateDns.ListZonesAsync))] = ["route53:ListHostedZones"],
        // Route 53 asks EC2 in the caller's name whether the VPC is the caller's.
        [(typeof(IPrivateDns), nameof(IPrivateDns.CreateZoneAsync))] =
            ["route53:CreateHostedZone", "ec2:DescribeVpcs", "route53:ListHostedZonesByName", "route53:GetHostedZone"],
        [(typeof(IPrivateDns), nameof(IPrivateDns.TagZoneAsync))] = ["route53:ChangeTagsForResource"],
        [(typeof(IPrivateDns), nameof(IPrivateDns.ReadZoneTagsAsync))] = ["route53:ListTagsForResource"],
        [(typeof(IPrivateDns), nameof(IPrivateDns.AssociateVpcAsync))] = ["route53:AssociateVPCWithHostedZone", "ec2:DescribeVpcs", "route53:ListHostedZonesByVPC"],
        [(typeof(IPrivateDns), nameof(IPrivateDns.DisassociateVpcAsync))] = ["route53:DisassociateVPCFromHostedZone", "ec2:DescribeVpcs"],
        [(typeof(IPrivateDns), nameof(IPrivateDns.AuthorizeVpcAsync))] = ["route53:CreateVPCAssociationAuthorization"],
        [(typeof(IPrivateDns), nameof(IPrivateDns.WithdrawAuthorizationAsync))] = ["route53:DeleteVPCAssociationAuthorization"],
        [(typeof(IPrivateDns), nameof(IPrivateDns.ListRecordsAsync))] = ["route53:ListResourceRecordSets"],
        [(typeof(IPrivateDns), nameof(IPrivateDns.ChangeRecordsAsync))] = ["route53:ChangeResourceRecordSets"],
        [(typeof(IPrivateDns), nameof(IPrivateDns.IsInSyncAsync))] = ["route53:GetChange"],
        [(typeof(IPrivateDns), nameof(IPrivateDns.DeleteZoneAsync))] = ["route53:DeleteHostedZone"],
        // GetCallerIdentity needs no permission, and a dry run needs just the one it asks about.
        [(typeof(ICloudIdentity), nameof(ICloudIdentity.WhoAmIAsync))] = [],
        [(typeof(ICloudIdentity), nameof(ICloudIdentity.CheckPermissionsAsync))] = [],
    }.ToFrozenDictionary();

    /// <summary>All actions of one port, each once.</summary>
    public static IReadOnlyList<string> Of(Type port) =>
        [.. ByMethod.Where(method => method.Key.Port == port).SelectMany(method => method.Value).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
}
