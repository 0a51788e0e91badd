using Amazon;
using PrivateLinkConsole.Clouds.Aws.Route53;
using PrivateLinkConsole.Clouds.Tests.Stubs;
using PrivateLinkConsole.Core.Clouds;
using Xunit;

namespace PrivateLinkConsole.Clouds.Tests.Aws.Route53;

/// <summary>One host and one signing region for each partition.</summary>
public sealed class Route53PartitionTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("us-west-2", false, "https://route53.amazonaws.com", "us-east-1")]
    [InlineData("eu-central-1", true, "https://route53-fips.amazonaws.com", "us-east-1")]
    [InlineData("cn-north-1", false, "https://route53.amazonaws.com.cn", "cn-northwest-1")]
    [InlineData("us-gov-east-1", true, "https://route53.us-gov.amazonaws.com", "us-gov-west-1")]
    public void Config_ARegion_IsItsPartitionsHost(string region, bool fips, string url, string signingRegion)
    {
        var config = new AmazonRoute53Config { RegionEndpoint = RegionEndpoint.GetBySystemName(region), UseFIPSEndpoint = fips };

        Assert.Equal((url, signingRegion), (config.DetermineServiceOperationEndpoint(null!).URL, config.SigningRegion));
    }

    [Fact]
    public async Task AccessKey_IsTakenForTheCommercialPartition()
    {
        await using var stub = new StubServer(Route53Answers.Success);
        using var cloud = new TestCloud(stub.Url);

        await cloud.PrivateDns.ListRecordsAsync(Orders.ZoneId, Stop);

        Assert.Matches(@"Credential=AKIATESTTESTTESTTEST/\d{8}/us-east-1/route53/aws4_request", Assert.Single(stub.Requests).Head);
    }

    [Theory]
    [InlineData("aws", "us-east-1")]
    [InlineData("aws-cn", "cn-northwest-1")]
    [InlineData("aws-us-gov", "us-gov-west-1")]
    public async Task AssumeRole_TheArnsPartition_SignsForStsAndRoute53(string partition, string region)
    {
        await using var stub = new StubServer(request => request.IsForm ? Session : Route53Answers.Success(request));
        using var cloud = new TestCloud(stub.Url, mode: CloudsMode.Sandbox);
        var access = new CloudAccess(
            "ca-2", CloudProvider.Aws, "222222222222", new CloudCredentials.AssumeRole($"arn:{partition}:iam::222222222222:role/plc", "ext-1"));

        await cloud.Aws.PrivateDns(access).ListRecordsAsync(Orders.ZoneId, Stop);

        Assert.Contains($"/{region}/sts/aws4_request", stub.Requests[0].Head, StringComparison.Ordinal);
        Assert.Contains("Credential=ASIASESSION/", stub.Requests[1].Head, StringComparison.Ordinal);
        Assert.Contains($"/{region}/route53/aws4_request", stub.Requests[1].Head, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Override_OfAnotherServiceOnly_NeverCallsTheRealRoute53()
    {
        using var cloud = new TestCloud(options =>
        {
            options.Mode = CloudsMode.Live;
            options.Aws.ServiceUrls.Ec2 = "http://127.0.0.1:1";
        });

        var failure = await Assert.ThrowsAsync<CloudException>(() => cloud.PrivateDns.ListZonesAsync(Stop));

        Assert.Equal("EndpointNotConfigured", failure.Code);
        Assert.Contains("Clouds:Aws:ServiceUrls:Route53", failure.Message, StringComparison.Ordinal);
    }

    private static StubAnswer Session { get; } = StubAnswer.Xml(
        """
        <AssumeRoleResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><AssumeRoleResult><Credentials><AccessKeyId>ASIASESSION</AccessKeyId>
        <SecretAccessKey>secret</SecretAccessKey><SessionToken>token</SessionToken><Expiration>2099-01-01T00:00:00Z</Expiration></Credentials>
        </AssumeRoleResult><ResponseMetadata><RequestId>req-sts</RequestId></ResponseMetadata></AssumeRoleResponse>
        """);
}
