using Amazon.EC2;
using Amazon.EC2.Model;
using Amazon.Runtime;
using Microsoft.EntityFrameworkCore;
using PrivateLinkConsole.Core.Clouds;
using PrivateLinkConsole.Core.Data;
using PrivateLinkConsole.Core.PrivateEndpoints;
using PrivateLinkConsole.Core.Projects;
using PrivateLinkConsole.Core.Reconciling;
using PrivateLinkConsole.Core.Tests.Bench;
using Xunit;

namespace PrivateLinkConsole.Core.Tests.Benchmarks;

/// <summary>What the product costs in cloud calls. Counts are exact, so they are asserted; times are only printed.</summary>
public sealed class CloudCallBenchmark(ITestOutputHelper output)
{
    private static readonly string[] Writes =
        ["CreateVpcEndpoint", "ModifyVpcEndpoint", "AcceptVpcEndpointConnections", "ModifyVpcEndpointServicePermissions", "CreateVpcEndpointServiceConfiguration", "CreateTags"];

    [Fact]
    public async Task EndpointOnAnExistingService_CostsAtMostThreeWrites()
    {
        await using var bench = await ConsoleBench.StartAsync();
        var cluster = await bench.ClusterAsync();
        await bench.UntilAsync(await bench.CreateAsync(cluster), EndpointStatus.Active);
        var before = await WritesAsync(bench);

        await bench.UntilAsync(await bench.CreateAsync(cluster, network: (await bench.NetworkAsync("second", zones: (await bench.LiveServicesAsync())[0].ZoneIds))), EndpointStatus.Active);

        var cost = await WritesAsync(bench) - before;
        output.WriteLine($"Cloud writes for one more endpoint on an existing service: {cost}");
        Assert.InRange(cost, 1, 3);
    }

    [Fact]
    public async Task SweepOfAThousandEndpoints_CostsOneDescribe_AndWritesNothingWhenNothingChanged()
    {
        await using var bench = await ConsoleBench.StartAsync();
        await ThousandAsync(bench);
        var target = new SweepTarget(bench.ConsumerAccountRow, ConsoleBench.Region, InMotion: false);
        var sweep = bench.Get<AccountSweep>();
        await sweep.RunAsync(target, default); // Takes over what the rows did not know yet.
        var versions = await VersionsAsync(bench);
        var describes = await bench.CountAsync("DescribeVpcEndpoints");
        var all = (await bench.RequestsAsync()).Count;
        var started = TimeProvider.System.GetTimestamp();

        await sweep.RunAsync(target, default);

        output.WriteLine($"Sweep of 1,000 endpoints: {await bench.CountAsync("DescribeVpcEndpoints") - describes} DescribeVpcEndpoints, "
            + $"{(await bench.RequestsAsync()).Count - all} calls in all, {await VersionsAsync(bench) - versions} updates, {TimeProvider.System.GetElapsedTime(started).TotalMilliseconds:F0} ms");
        Assert.Equal(1, await bench.CountAsync("DescribeVpcEndpoints") - describes);
        Assert.Equal(0, await VersionsAsync(bench) - versions);
    }

    private static async Task<int> WritesAsync(ConsoleBench bench) => (await bench.RequestsAsync()).Count(request => Writes.Contains(request.Operation));

    private static async Task<long> VersionsAsync(ConsoleBench bench)
    {
        await using var db = bench.Get<ConsoleDb>().Open();
        return await db.Endpoints.SumAsync(row => (long)row.FactsVersion);
    }

    /// <summary>1,000 endpoints in twenty VPCs (the quota is 50 each), and a row for each.</summary>
    private static async Task ThousandAsync(ConsoleBench bench)
    {
        var provider = await bench.ProviderAsync();
        var arn = $"arn:aws:elasticloadbalancing:{ConsoleBench.Region}:{ConsoleBench.ProviderAccount}:loadbalancer/net/many/0123456789abcdef";
        var service = await provider.CreateServiceAsync(new ServiceOrder("many", [arn], AcceptanceRequired: false, null, new Dictionary<string, string>()), default);
        await provider.AllowAsync(service.ServiceId, ConsoleBench.ConsumerAccount, default);
        await bench.AdvanceAsync(TimeSpan.FromMinutes(5));
        using var ec2 = new AmazonEC2Client(new BasicAWSCredentials("AKIASANDBOXCONSUMER1", "sandbox"), new AmazonEC2Config { ServiceURL = bench.SandboxUrl.ToString(), AuthenticationRegion = ConsoleBench.Region });
        var consumer = await bench.ConsumerAsync();
        var names = await ec2.DescribeAvailabilityZonesAsync(new DescribeAvailabilityZonesRequest());
        var zone = names.AvailabilityZones.First(one => service.ZoneIds.Contains(one.ZoneId)).ZoneName;
        var rows = new List<PrivateEndpoint>();
        for (var vpc = 0; vpc < 20; vpc++)
        {
            var vpcId = (await ec2.CreateVpcAsync(new CreateVpcRequest($"10.{vpc}.0.0/16"))).Vpc.VpcId;
            var subnetId = (await ec2.CreateSubnetAsync(new CreateSubnetRequest(vpcId, $"10.{vpc}.0.0/20") { AvailabilityZone = zone })).Subnet.SubnetId;
            for (var number = 0; number < 50; number++)
            {
                var made = await consumer.CreateEndpointAsync(new EndpointOrder($"t-{vpc}-{number}", service.ServiceName, vpcId, [subnetId], [], false, new Dictionary<string, string>()), default);
                rows.Add(Row(bench, made));
            }
        }

        await bench.AdvanceAsync(TimeSpan.FromMinutes(5));
        await using var db = bench.Get<ConsoleDb>().Open();
        db.Endpoints.AddRange(rows);
        await db.SaveChangesAsync();
    }

    private static PrivateEndpoint Row(ConsoleBench bench, CloudEndpoint made)
    {
        var row = new PrivateEndpoint
        {
            Id = Ids.New(Ids.PrivateEndpoint),
            ProjectId = bench.ProjectId,
            Name = made.Id,
            Provider = CloudProvider.Aws,
            Region = ConsoleBench.Region,
            ConsumerCloudAccountId = bench.ConsumerAccountRow,
            VpcId = made.VpcId,
            SubnetIds = [.. made.SubnetIds!],
            CreateCall = CreateCall.Answered,
            CreatedBy = "benchmark",
            CreatedAt = bench.Clock.GetUtcNow(),
            Dns = DnsWish.NotWanted,
        };
        row.Know(made.Id, bench.Clock.GetUtcNow());
        return row;
    }
}
