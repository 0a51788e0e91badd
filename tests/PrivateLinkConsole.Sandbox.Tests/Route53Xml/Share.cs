using Xunit;
using static PrivateLinkConsole.Sandbox.Tests.Cloud;
using static PrivateLinkConsole.Sandbox.Tests.Route53Xml.Route53Caller;

namespace PrivateLinkConsole.Sandbox.Tests.Route53Xml;

/// <summary>What the consumer's VPC has from others.</summary>
internal static class Share
{
    /// <summary>A zone of the provider that the consumer's VPC is associated with.</summary>
    public static async Task<string> ZoneAsync(Zones zones, string name)
    {
        var id = await zones.Provider.CreateZoneAsync(name, zones.ProviderVpc);
        var vpc = Vpc(zones.ConsumerVpc);
        await zones.Provider.PostAsync($"hostedzone/{id}/authorizevpcassociation", "CreateVPCAssociationAuthorization", vpc);
        await zones.Consumer.PostAsync($"hostedzone/{id}/associatevpc", "AssociateVPCWithHostedZone", vpc);
        return id;
    }

    /// <summary>An endpoint of the consumer, with private DNS on when there is a private name.</summary>
    public static async Task<Amazon.EC2.Model.VpcEndpoint> EndpointAsync(Zones zones, string? privateName = null)
    {
        var cloud = zones.Cloud;
        var service = await cloud.ServiceAsync(acceptance: false, privateName);
        var id = await cloud.AvailableEndpointAsync(service);
        if (privateName is not null)
        {
            await VerifyAsync(cloud, service);
            await cloud.Consumer.ModifyVpcEndpointAsync(new() { VpcEndpointId = id, PrivateDnsEnabled = true }, Token);
            await cloud.AdvanceAsync(60);
        }

        var endpoint = await cloud.EndpointAsync(id);
        Assert.Equal(privateName is not null, endpoint.PrivateDnsEnabled);
        return endpoint;
    }

    /// <summary>Proves that the service's private name is the provider's.</summary>
    public static async Task VerifyAsync(Cloud cloud, Amazon.EC2.Model.ServiceConfiguration service)
    {
        var claim = service.PrivateDnsNameConfiguration;
        await cloud.PostAsync("dns-txt", new { name = $"{claim.Name}.{service.PrivateDnsName}", value = claim.Value });
        await cloud.Provider.StartVpcEndpointServicePrivateDnsVerificationAsync(new() { ServiceId = service.ServiceId }, Token);
    }
}
