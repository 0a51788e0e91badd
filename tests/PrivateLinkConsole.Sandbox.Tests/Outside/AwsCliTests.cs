using System.Text.Json;
using PrivateLinkConsole.TestKit;
using Xunit;
using static PrivateLinkConsole.Sandbox.Tests.Cloud;

namespace PrivateLinkConsole.Sandbox.Tests.Outside;

/// <summary>The real AWS CLI as judge: every operation answers with exit status 0 and the JSON that its own parser makes of our XML.</summary>
public sealed class AwsCliTests : IAsyncLifetime
{
    private Cloud _cloud = null!;
    private AwsCli _consumer = null!;
    private AwsCli _provider = null!;

    public async ValueTask InitializeAsync()
    {
        _cloud = await StartAsync();
        var url = _cloud.Server.Url.GetLeftPart(UriPartial.Authority);
        _consumer = new(KnownAccounts.ConsumerKey, KnownAccounts.Secret, Region, url);
        _provider = new(KnownAccounts.ProviderKey, KnownAccounts.Secret, Region, url);
    }

    public async ValueTask DisposeAsync()
    {
        _consumer?.Dispose();
        _provider?.Dispose();
        await _cloud.DisposeAsync();
    }

    [Fact]
    public async Task NetworkOperations_EachOnce_Succeed()
    {
        Assert.Equal(14, (await ConsumerAsync("ec2 describe-regions")).GetProperty("Regions").GetArrayLength());
        Assert.Equal(4, (await ConsumerAsync("ec2 describe-availability-zones")).GetProperty("AvailabilityZones").GetArrayLength());
        foreach (var read in new[] { "account-attributes", "prefix-lists", "route-tables", "network-acls", "network-interfaces", "instances", "tags" })
            await ConsumerAsync("ec2 describe-" + read);
        var vpc = (await ConsumerAsync("ec2 create-vpc --cidr-block 10.1.0.0/16")).GetProperty("Vpc").GetProperty("VpcId").GetString();
        Assert.Equal("10.1.0.0/16", (await ConsumerAsync($"ec2 describe-vpcs --vpc-ids {vpc}")).GetProperty("Vpcs")[0].GetProperty("CidrBlock").GetString());
        await ConsumerAsync($"ec2 modify-vpc-attribute --vpc-id {vpc} --enable-dns-hostnames Value=true");
        var names = await ConsumerAsync($"ec2 describe-vpc-attribute --vpc-id {vpc} --attribute enableDnsHostnames");
        Assert.True(names.GetProperty("EnableDnsHostnames").GetProperty("Value").GetBoolean());
        var subnet = (await ConsumerAsync($"ec2 create-subnet --vpc-id {vpc} --cidr-block 10.1.0.0/24")).GetProperty("Subnet").GetProperty(
            "SubnetId").GetString();
        Assert.Equal(251, (await ConsumerAsync($"ec2 describe-subnets --subnet-ids {subnet}")).GetProperty("Subnets")[0].GetProperty(
            "AvailableIpAddressCount").GetInt32());
        await ConsumerAsync($"ec2 create-tags --resources {subnet} --tags Key=a,Value=1");
        await ConsumerAsync($"ec2 delete-tags --resources {subnet} --tags Key=a");
        await GroupAsync(vpc!);
        await ConsumerAsync($"ec2 delete-subnet --subnet-id {subnet}");
        await ConsumerAsync($"ec2 delete-vpc --vpc-id {vpc}");
    }

    [Fact]
    public async Task PrivateLinkOperations_EachOnce_Succeed()
    {
        var service = (await ProviderAsync($"ec2 create-vpc-endpoint-service-configuration --network-load-balancer-arns {Arn} --private-dns-name tidb.example.com"))
            .GetProperty("ServiceConfiguration");
        var (svc, name) = (service.GetProperty("ServiceId").GetString(), service.GetProperty("ServiceName").GetString());
        await ProviderAsync($"ec2 modify-vpc-endpoint-service-permissions --service-id {svc} --add-allowed-principals arn:aws:iam::222222222222:root");
        Assert.Equal(1, (await ProviderAsync($"ec2 describe-vpc-endpoint-service-permissions --service-id {svc}")).GetProperty(
            "AllowedPrincipals").GetArrayLength());
        await ProviderAsync($"ec2 modify-vpc-endpoint-service-configuration --service-id {svc} --acceptance-required");
        await _cloud.PostAsync("dns-txt", Txt(service.GetProperty("PrivateDnsNameConfiguration")));
        await ProviderAsync($"ec2 start-vpc-endpoint-service-private-dns-verification --service-id {svc}");
        await _cloud.AdvanceAsync(300);
        var state = (await ProviderAsync($"ec2 describe-vpc-endpoint-service-configurations --service-ids {svc}")).GetProperty("ServiceConfigurations")[0];
        Assert.Equal("verified", state.GetProperty("PrivateDnsNameConfiguration").GetProperty("State").GetString());
        Assert.Equal(1, (await ConsumerAsync($"ec2 describe-vpc-endpoint-services --service-names {name}")).GetProperty("ServiceDetails").GetArrayLength());

        var request = await _cloud.RequestAsync(name!);
        var id = (await ConsumerAsync($"ec2 create-vpc-endpoint --vpc-endpoint-type Interface --vpc-id {request.VpcId} --service-name {name} --subnet-ids {request.SubnetIds[0]} --no-private-dns-enabled"))
            .GetProperty("VpcEndpoint").GetProperty("VpcEndpointId").GetString();
        await ProviderAsync($"ec2 accept-vpc-endpoint-connections --service-id {svc} --vpc-endpoint-ids {id}");
        await _cloud.AdvanceAsync(100);
        Assert.Equal("available", (await ProviderAsync("ec2 describe-vpc-endpoint-connections")).GetProperty("VpcEndpointConnections")[0].GetProperty(
            "VpcEndpointState").GetString());
        await ConsumerAsync($"ec2 modify-vpc-endpoint --vpc-endpoint-id {id} --private-dns-enabled");
        await _cloud.AdvanceAsync(100);
        var endpoint = (await ConsumerAsync($"ec2 describe-vpc-endpoints --vpc-endpoint-ids {id}")).GetProperty("VpcEndpoints")[0];
        Assert.Equal("tidb.example.com", endpoint.GetProperty("DnsEntries")[2].GetProperty("DnsName").GetString());
        Assert.Equal(1, (await ConsumerAsync("ec2 describe-network-interfaces")).GetProperty("NetworkInterfaces").GetArrayLength());
        await ProviderAsync($"ec2 reject-vpc-endpoint-connections --service-id {svc} --vpc-endpoint-ids {id}");
        Assert.Equal(0, (await ConsumerAsync($"ec2 delete-vpc-endpoints --vpc-endpoint-ids {id}")).GetProperty("Unsuccessful").GetArrayLength());
        Assert.Equal(0, (await ProviderAsync($"ec2 delete-vpc-endpoint-service-configurations --service-ids {svc}")).GetProperty(
            "Unsuccessful").GetArrayLength());
    }

    [Fact]
    public async Task Sts_IdentityAndRole_Succeed()
    {
        const string role = "arn:aws:iam::111111111111:role/PrivateLinkConsole";
        await _cloud.PostAsync("roles", new { arn = role, externalId = "x-1" });
        Assert.Equal(KnownAccounts.Consumer, (await ConsumerAsync("sts get-caller-identity")).GetProperty("Account").GetString());
        var assumed = await ConsumerAsync($"sts assume-role --role-arn {role} --role-session-name test --external-id x-1");
        Assert.StartsWith("ASIA", assumed.GetProperty("Credentials").GetProperty("AccessKeyId").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Error_UnknownEndpoint_IsTheCodeAsTheCliShowsIt()
    {
        var result = await _consumer.RunAsync(["ec2", "describe-vpc-endpoints", "--vpc-endpoint-ids", "vpce-0123456789abcdef0"], Token);
        Assert.NotEqual(0, result.ExitCode);
        Assert.Contains("(InvalidVpcEndpointId.NotFound)", result.Errors, StringComparison.Ordinal);
        Assert.Contains("The Vpc Endpoint Id 'vpce-0123456789abcdef0' does not exist", result.Errors, StringComparison.Ordinal);
    }

    private async Task GroupAsync(string vpc)
    {
        var group = (await ConsumerAsync($"ec2 create-security-group --group-name db --description d --vpc-id {vpc}")).GetProperty("GroupId").GetString();
        const string tcp = "--protocol tcp --port 4000 --cidr 10.0.0.0/8";
        const string udp = "--ip-permissions IpProtocol=udp,FromPort=53,ToPort=53,IpRanges=[{CidrIp=10.0.0.0/8}]";
        await ConsumerAsync($"ec2 authorize-security-group-ingress --group-id {group} {tcp}");
        await ConsumerAsync($"ec2 authorize-security-group-egress --group-id {group} {udp}");
        Assert.Equal(3, (await ConsumerAsync($"ec2 describe-security-group-rules --filters Name=group-id,Values={group}")).GetProperty(
            "SecurityGroupRules").GetArrayLength());
        await ConsumerAsync($"ec2 revoke-security-group-ingress --group-id {group} {tcp}");
        await ConsumerAsync($"ec2 revoke-security-group-egress --group-id {group} {udp}");
        Assert.Equal(1, (await ConsumerAsync($"ec2 describe-security-groups --group-ids {group}")).GetProperty("SecurityGroups").GetArrayLength());
        await ConsumerAsync($"ec2 delete-security-group --group-id {group}");
    }

    private static object Txt(JsonElement claim) =>
        new { name = claim.GetProperty("Name").GetString() + ".tidb.example.com", value = claim.GetProperty("Value").GetString() };

    private Task<JsonElement> ConsumerAsync(string command) => RunAsync(_consumer, command);

    private Task<JsonElement> ProviderAsync(string command) => RunAsync(_provider, command);

    private static async Task<JsonElement> RunAsync(AwsCli cli, string command)
    {
        var output = (await cli.RunAsync(command.Split(' '), Token)).Succeeded();
        return string.IsNullOrWhiteSpace(output) ? default : JsonDocument.Parse(output).RootElement;
    }
}
