using System.Collections.Frozen;
using PrivateLinkConsole.Core.Clouds;

namespace PrivateLinkConsole.Core.Handoff;

/// <summary>The RAM actions that each method of the cloud ports needs on Alibaba Cloud; what <see cref="CloudTraits"/> denies needs none.</summary>
public static class AlibabaActions
{
    private static readonly string[] Networks =
        ["vpc:DescribeVpcs", "vpc:DescribeVSwitches", "ecs:DescribeSecurityGroups", "ecs:DescribeSecurityGroupAttribute"];

    public static FrozenDictionary<(Type Port, string Method), IReadOnlyList<string>> ByMethod { get; } = new Dictionary<(Type, string), IReadOnlyList<string>>
    {
        [(typeof(IPrivateLinkConsumer), nameof(IPrivateLinkConsumer.FindServiceAsync))] = ["privatelink:ListVpcEndpointServicesByEndUser"],
        // The zone of each vSwitch is looked up first.
        [(typeof(IPrivateLinkConsumer), nameof(IPrivateLinkConsumer.CreateEndpointAsync))] =
            ["privatelink:CreateVpcEndpoint", "privatelink:TagResources", "vpc:DescribeVSwitches"],
        [(typeof(IPrivateLinkConsumer), nameof(IPrivateLinkConsumer.ListEndpointsAsync))] = ["privatelink:ListVpcEndpoints"],
        [(typeof(IPrivateLinkConsumer), nameof(IPrivateLinkConsumer.ModifyEndpointAsync))] =
        [
            "privatelink:UpdateVpcEndpointAttribute", "privatelink:AttachSecurityGroupToVpcEndpoint", "privatelink:DetachSecurityGroupFromVpcEndpoint",
            "privatelink:AddZoneToVpcEndpoint", "privatelink:RemoveZoneFromVpcEndpoint",
            "privatelink:ListVpcEndpointZones", "privatelink:ListVpcEndpointSecurityGroups", "vpc:DescribeVSwitches",
        ],
        [(typeof(IPrivateLinkConsumer), nameof(IPrivateLinkConsumer.RemoveZoneAsync))] = ["privatelink:RemoveZoneFromVpcEndpoint"],
        [(typeof(IPrivateLinkConsumer), nameof(IPrivateLinkConsumer.DeleteEndpointAsync))] = ["privatelink:DeleteVpcEndpoint"],
        [(typeof(IPrivateLinkConsumer), nameof(IPrivateLinkConsumer.ListInterfacesAsync))] =
            ["privatelink:ListVpcEndpointZones", "privatelink:ListVpcEndpointSecurityGroups"],
        [(typeof(IPrivateLinkConsumer), nameof(IPrivateLinkConsumer.TagAsync))] = ["privatelink:TagResources"],
        [(typeof(IPrivateLinkConsumer), nameof(IPrivateLinkConsumer.UntagAsync))] = ["privatelink:UntagResources"],
        [(typeof(ICloudNetworks), nameof(ICloudNetworks.ListAsync))] = Networks,
        [(typeof(ICloudNetworks), nameof(ICloudNetworks.FindAsync))] = Networks,
        [(typeof(ICloudNetworks), nameof(ICloudNetworks.FindGroupAsync))] = ["ecs:DescribeSecurityGroups", "ecs:DescribeSecurityGroupAttribute"],
        [(typeof(ICloudNetworks), nameof(ICloudNetworks.FindHostAsync))] = ["ecs:DescribeInstances", "ecs:DescribeNetworkInterfaces"],
        [(typeof(ICloudNetworks), nameof(ICloudNetworks.CreateSecurityGroupAsync))] =
            ["ecs:CreateSecurityGroup", "ecs:DescribeSecurityGroups", "ecs:AuthorizeSecurityGroup"],
        [(typeof(ICloudNetworks), nameof(ICloudNetworks.AllowIngressAsync))] = ["ecs:AuthorizeSecurityGroup"],
        [(typeof(ICloudNetworks), nameof(ICloudNetworks.AllowEgressAsync))] = ["ecs:AuthorizeSecurityGroupEgress"],
        [(typeof(ICloudNetworks), nameof(ICloudNetworks.RevokeIngressAsync))] = ["ecs:RevokeSecurityGroup"],
        [(typeof(ICloudNetworks), nameof(ICloudNetworks.EnableDnsAsync))] = [],
        [(typeof(IEndpointServiceProvider), nameof(IEndpointServiceProvider.CreateServiceAsync))] =
            ["privatelink:CreateVpcEndpointService", "privatelink:TagResources"],
        [(typeof(IEndpointServiceProvider), nameof(IEndpointServiceProvider.ListServicesAsync))] = ["privatelink:ListVpcEndpointServices"],
        [(typeof(IEndpointServiceProvider), nameof(IEndpointServiceProvider.ListAllowedAsync))] = ["privatelink:ListVpcEndpointServiceUsers"],
        // What is done already is not an error: it is looked up.
        [(typeof(IEndpointServiceProvider), nameof(IEndpointServiceProvider.AllowAsync))] =
            ["privatelink:AddUserToVpcEndpointService", "privatelink:ListVpcEndpointServiceUsers"],
        [(typeof(IEndpointServiceProvider), nameof(IEndpointServiceProvider.DisallowAsync))] =
            ["privatelink:RemoveUserFromVpcEndpointService", "privatelink:ListVpcEndpointServiceUsers"],
        [(typeof(IEndpointServiceProvider), nameof(IEndpointServiceProvider.ListConnectionsAsync))] = ["privatelink:ListVpcEndpointConnections"],
        [(typeof(IEndpointServiceProvider), nameof(IEndpointServiceProvider.AcceptAsync))] =
            ["privatelink:EnableVpcEndpointConnection", "privatelink:ListVpcEndpointConnections"],
        [(typeof(IEndpointServiceProvider), nameof(IEndpointServiceProvider.RejectAsync))] =
            ["privatelink:DisableVpcEndpointConnection", "privatelink:ListVpcEndpointConnections"],
        [(typeof(IEndpointServiceProvider), nameof(IEndpointServiceProvider.SetPrivateDnsNameAsync))] = [],
        [(typeof(IEndpointServiceProvider), nameof(IEndpointServiceProvider.StartPrivateDnsVerificationAsync))] = [],
        [(typeof(IEndpointServiceProvider), nameof(IEndpointServiceProvider.DeleteServiceAsync))] =
            ["privatelink:ListVpcEndpointServiceResources", "privatelink:DetachResourceFromVpcEndpointService", "privatelink:DeleteVpcEndpointService"],
        [(typeof(ICloudIdentity), nameof(ICloudIdentity.WhoAmIAsync))] = [],
        [(typeof(ICloudIdentity), nameof(ICloudIdentity.CheckPermissionsAsync))] = [],
    }.ToFrozenDictionary();

    /// <summary>All actions of one port, each once.</summary>
    public static IReadOnlyList<string> Of(Type port) =>
        [.. ByMethod.Where(method => method.Key.Port == port).SelectMany(method => method.Value).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
}
