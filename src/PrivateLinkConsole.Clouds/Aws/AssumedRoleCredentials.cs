using Amazon.Runtime;
using Amazon.SecurityToken;
using Amazon.SecurityToken.Model;
using Microsoft.Extensions.Logging;
using PrivateLinkConsole.Core.Clouds;

namespace PrivateLinkConsole.Clouds.Aws;

/// <summary>
/// A session of a customer's role. The SDK's own class makes its own STS client and reads the machine's clock; this one takes both.
/// </summary>
internal sealed class AssumedRoleCredentials : AWSCredentials, IDisposable
{
    private readonly CloudCredentials.AssumeRole role;
    private readonly AwsCall call;
    private readonly Lazy<IAmazonSecurityTokenService> sts;
    private readonly RoleSession<ImmutableCredentials> session;

    public AssumedRoleCredentials(CloudCredentials.AssumeRole role, Func<IAmazonSecurityTokenService> newSts, AwsCall call, TimeProvider time, ILogger logger)
    {
        this.role = role;
        this.call = call;
        sts = new(newSts, LazyThreadSafetyMode.PublicationOnly);
        session = new(role.RoleArn, AssumeAsync, time, logger);
    }

    public void Forget() => session.Forget();

    /// <summary>Before a request is built: the SDK signs synchronously and would block a thread on STS.</summary>
    public Task ReadyAsync(CancellationToken cancellationToken) => session.ReadyAsync(cancellationToken);

    public override ImmutableCredentials GetCredentials() => session.Keys ?? throw new InvalidOperationException($"{nameof(ReadyAsync)} comes first.");

    public void Dispose()
    {
        session.Dispose();
        if (sts.IsValueCreated)
            sts.Value.Dispose();
    }

    private async Task<(ImmutableCredentials Keys, DateTimeOffset Expiration)> AssumeAsync(CancellationToken cancellationToken)
    {
        var request = new AssumeRoleRequest
        {
            RoleArn = role.RoleArn,
            ExternalId = role.ExternalId,
            RoleSessionName = RoleSession<ImmutableCredentials>.Name,
            DurationSeconds = RoleSession<ImmutableCredentials>.Seconds,
        };
        var response = await call.ReadAsync(token => sts.Value.AssumeRoleAsync(request, token), cancellationToken);
        var keys = response.Credentials;
        var expiration = AwsMapping.Time(keys?.Expiration);
        if (keys is null || expiration is null)
            throw AwsAnswers.Incomplete(response, outcomeUnknown: false);
        return (new ImmutableCredentials(keys.AccessKeyId, keys.SecretAccessKey, keys.SessionToken), expiration.Value);
    }
}
