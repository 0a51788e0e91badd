using Amazon.EC2;
using Xunit;

namespace PrivateLinkConsole.Sandbox.Tests.Route53Xml;

/// <summary>A sandbox with two accounts that use Route 53, and their default VPCs.</summary>
internal sealed class Zones : IAsyncDisposable
{
    private Zones(Cloud cloud) =>
        (Cloud, Consumer, Provider) = (cloud, new(cloud, KnownAccounts.ConsumerKey), new(cloud, KnownAccounts.ProviderKey));

    public Cloud Cloud { get; }

    public Route53Caller Consumer { get; }

    public Route53Caller Provider { get; }

    public string ConsumerVpc { get; private set; } = "";

    public string ProviderVpc { get; private set; } = "";

    public static async Task<Zones> StartAsync(SandboxOptions? options = null)
    {
        var zones = new Zones(await Cloud.StartAsync(options));
        zones.ConsumerVpc = await VpcAsync(zones.Cloud.Consumer);
        zones.ProviderVpc = await VpcAsync(zones.Cloud.Provider);
        return zones;
    }

    public async Task<string> NewVpcAsync() => (await Cloud.Consumer.CreateVpcAsync(new() { CidrBlock = "10.9.0.0/16" }, Cloud.Token)).Vpc.VpcId;

    public ValueTask DisposeAsync() => Cloud.DisposeAsync();

    private static async Task<string> VpcAsync(AmazonEC2Client client) => Assert.Single((await client.DescribeVpcsAsync(Cloud.Token)).Vpcs).VpcId;
}
