using System.Net.Http.Json;
using System.Text.Json;
using PrivateLinkConsole.Core.Clouds;
using PrivateLinkConsole.Core.Handoff;
using PrivateLinkConsole.Sandbox;
using PrivateLinkConsole.TestKit;
using Xunit;
using AwsCli = PrivateLinkConsole.TestKit.AwsCli;

namespace PrivateLinkConsole.Core.Tests.Handoff;

/// <summary>Contract 4 for DNS records: commands and Terraform's file run as they are, against the sandbox and an endpoint that stands in it.</summary>
public sealed class RecordsInSandboxTests : IAsyncLifetime
{
    private const string Region = "us-west-2";
    private const string Balancer = "arn:aws:elasticloadbalancing:us-west-2:111111111111:loadbalancer/net/vectors/0123456789abcdef";
    private SandboxServer sandbox = null!;
    private AwsCli consumer = null!;
    private AwsCli provider = null!;

    private string Url => sandbox.Url.GetLeftPart(UriPartial.Authority);

    public async ValueTask InitializeAsync()
    {
        sandbox = await SandboxServer.StartAsync(new SandboxOptions { TimeScale = 1000 }, TestContext.Current.CancellationToken);
        if (OutsideProgram.TryFind("aws") is null)
            return;
        consumer = new AwsCli("AKIASANDBOXCONSUMER1", "sandbox", Region);
        provider = new AwsCli("AKIASANDBOXPROVIDER1", "sandbox", Region);
    }

    public async ValueTask DisposeAsync()
    {
        consumer?.Dispose();
        provider?.Dispose();
        await sandbox.DisposeAsync();
    }

    [Fact]
    public async Task Commands_InBash_RunTwice_AndBackAgain()
    {
        var (endpoint, record) = await StandingAsync();
        Assert.NotNull(endpoint.EndpointId);
        var run = new RecordTextsRun(consumer, Url);
        await run.OwnZoneAsync(record);
        await run.ChosenZoneAsync(record);
    }

    // The file makes all three and then plans nothing; a file with imports takes in what stands, and makes nothing anew.
    [Fact]
    public async Task Terraform_AppliesAndTakesInWhatStands_PlanningNothing()
    {
        var (endpoint, record) = await WithServiceAsync();
        using var terraform = new TerraformRun();
        await terraform.StartAsync(Terraform.DnsRecords(endpoint, [record]));
        Assert.Contains("3 added, 0 changed, 0 destroyed", await terraform.SucceedsAsync("apply", "-auto-approve"), StringComparison.Ordinal);
        Assert.Contains("No changes.", await terraform.SucceedsAsync("plan"), StringComparison.Ordinal);
        var zone = Assert.Single((await ReadAsync(consumer, "route53", "list-hosted-zones")).GetProperty("HostedZones").EnumerateArray());
        Assert.Equal(record.Name + ".", zone.GetProperty("Name").GetString());

        var made = (await ReadAsync(consumer, "ec2", "describe-vpc-endpoints")).GetProperty("VpcEndpoints")[0];
        var target = made.GetProperty("DnsEntries")[0];
        await terraform.ForgetAsync(Terraform.DnsRecords(
            endpoint with { EndpointId = made.GetProperty("VpcEndpointId").GetString() },
            [record with
            {
                Target = new CloudAlias(target.GetProperty("DnsName").GetString()!, target.GetProperty("HostedZoneId").GetString()!),
                ZoneId = zone.GetProperty("Id").GetString()!.Split('/')[^1],
                RecordStands = true,
                Associated = record.Vpcs,
            }]));
        Assert.Contains("3 imported, 0 added", await terraform.SucceedsAsync("apply", "-auto-approve"), StringComparison.Ordinal);
        Assert.Contains("No changes.", await terraform.SucceedsAsync("plan"), StringComparison.Ordinal);

        await terraform.SucceedsAsync("destroy", "-auto-approve");
        Assert.Empty((await ReadAsync(consumer, "route53", "list-hosted-zones")).GetProperty("HostedZones").EnumerateArray());
    }

    /// <summary>A service that is ready, and a VPC for an endpoint.</summary>
    private async Task<(EndpointHandoff Endpoint, DnsHandoff Record)> WithServiceAsync()
    {
        OutsideProgram.Find("aws");
        var service = (await ReadAsync(provider, "ec2", "create-vpc-endpoint-service-configuration", "--network-load-balancer-arns", Balancer, "--no-acceptance-required")).GetProperty("ServiceConfiguration");
        await ReadAsync(provider, "ec2", "modify-vpc-endpoint-service-permissions", "--service-id", service.GetProperty("ServiceId").GetString()!, "--add-allowed-principals", "arn:aws:iam::222222222222:root");
        await AdvanceAsync();
        var zones = (await ReadAsync(consumer, "ec2", "describe-vpc-endpoint-services", "--service-names", service.GetProperty("ServiceName").GetString()!))
            .GetProperty("ServiceDetails")[0].GetProperty("AvailabilityZones").EnumerateArray().Select(zone => zone.GetString()).ToList();
        var subnet = (await ReadAsync(consumer, "ec2", "describe-subnets")).GetProperty("Subnets").EnumerateArray().First(one => zones.Contains(one.GetProperty("AvailabilityZone").GetString()));
        var vpc = new CloudVpcReference(subnet.GetProperty("VpcId").GetString()!, Region);
        var group = (await ReadAsync(consumer, "ec2", "describe-security-groups", "--filters", $"Name=vpc-id,Values={vpc.VpcId}")).GetProperty("SecurityGroups")[0].GetProperty("GroupId").GetString()!;
        var endpoint = Handoffs.Filled with
        {
            ServiceName = service.GetProperty("ServiceName").GetString(),
            VpcId = vpc.VpcId,
            SubnetIds = [subnet.GetProperty("SubnetId").GetString()!],
            SecurityGroupIds = [group],
            EndpointId = null,
            EndpointUrl = Url,
        };
        return (endpoint, Handoffs.Record with { Vpcs = [vpc], EndpointUrl = Url });
    }

    /// <summary>The same with an endpoint that has told its names, and a second VPC.</summary>
    private async Task<(EndpointHandoff Endpoint, DnsHandoff Record)> StandingAsync()
    {
        var (endpoint, record) = await WithServiceAsync();
        Assert.True(DescribeAnswer.TryParse((await consumer.BashAsync(PrivateLinkConsole.Core.Handoff.AwsCli.CreateEndpoint(endpoint).Text, TestContext.Current.CancellationToken)).Succeeded(), out var made, out var error), error?.ToString());
        await AdvanceAsync();
        var target = made.DnsNames[0];
        var second = await RecordTextsRun.NewVpcAsync(consumer, Url, Region, "10.9.0.0/16");
        return (endpoint with { EndpointId = made.Id }, record with { Target = new CloudAlias(target.Name, target.HostedZoneId!), Vpcs = [.. record.Vpcs, second] });
    }

    private async Task AdvanceAsync()
    {
        using var control = new HttpClient { BaseAddress = sandbox.Url };
        (await control.PostAsJsonAsync("/_sandbox/clock", new { advanceSeconds = 600 })).EnsureSuccessStatusCode();
    }

    private async Task<JsonElement> ReadAsync(AwsCli aws, params string[] arguments) =>
        JsonSerializer.Deserialize<JsonElement>((await aws.RunAsync([.. arguments, "--endpoint-url", Url], TestContext.Current.CancellationToken)).Succeeded());
}
