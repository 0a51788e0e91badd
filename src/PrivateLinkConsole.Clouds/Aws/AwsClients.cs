using System.Collections.Concurrent;
using Amazon.EC2;
using Amazon.Runtime;
using Amazon.SecurityToken;
using Microsoft.Extensions.Logging;
using PrivateLinkConsole.Clouds.Aws.Route53;
using PrivateLinkConsole.Core.Clouds;

namespace PrivateLinkConsole.Clouds.Aws;

/// <summary>Keeps one session per account and region; other credentials for the same account replace it.</summary>
internal sealed class AwsClients(AwsClientSettings settings, AwsCredentialsFactory credentials, TimeProvider time, ILogger<AwsCall> logger)
{
    private readonly ConcurrentDictionary<(string CloudAccountId, string Region), Entry> sessions = new();

    /// <summary>By the cloud's account number: AWS counts for all who use an account, whatever they sign with.</summary>
    private readonly ConcurrentDictionary<string, Route53Budget> budgets = new(StringComparer.Ordinal);

    public AwsSession For(CloudAccess access, string region) =>
        sessions.AddOrUpdate(
            (access.CloudAccountId, region),
            _ => new Entry(access, Open(access, region)),
            // The replaced session is left to the collector: a call may still be using it.
            (_, kept) => kept.Access == access ? kept : new Entry(access, Open(access, region))).Session;

    private AwsSession Open(CloudAccess access, string region)
    {
        var keys = credentials.Create(access.Credentials, region);
        var call = new AwsCall(region, time, logger, keys as AssumedRoleCredentials);
        var budget = budgets.GetOrAdd(access.AccountId, _ => new Route53Budget(time));
        var route53 = new Route53Calls(call, () => Route53(keys, settings.Route53(region)), budget);
        return new AwsSession(region, call, () => Ec2(keys, settings.Ec2(region)), () => Sts(keys, settings.Sts(region)), route53);
    }

    private static AmazonEC2Client Ec2(AWSCredentials? keys, AmazonEC2Config config) =>
        keys is null ? new AmazonEC2Client(config) : new AmazonEC2Client(keys, config);

    private static AmazonSecurityTokenServiceClient Sts(AWSCredentials? keys, AmazonSecurityTokenServiceConfig config) =>
        keys is null ? new AmazonSecurityTokenServiceClient(config) : new AmazonSecurityTokenServiceClient(keys, config);

    private static AmazonRoute53Client Route53(AWSCredentials? keys, AmazonRoute53Config config) =>
        keys is null ? new AmazonRoute53Client(config) : new AmazonRoute53Client(keys, config);

    private sealed record Entry(CloudAccess Access, AwsSession Session);
}
