using Amazon.Runtime;
using Amazon.SecurityToken;
using Amazon.SecurityToken.Model;
using Microsoft.Extensions.Logging;
using PrivateLinkConsole.Core.Clouds;

namespace PrivateLinkConsole.Clouds.Aws;

/// <summary>
/// A session of a customer's role, renewed before it ends. The SDK's own class makes its own STS client and reads the machine's clock;
/// this one takes both.
/// </summary>
internal sealed class AssumedRoleCredentials(
    CloudCredentials.AssumeRole role,
    Func<IAmazonSecurityTokenService> newSts,
    AwsCall call,
    TimeProvider time,
    ILogger logger) : AWSCredentials, IDisposable
{
    private const string SessionName = "plc";

    /// <summary>Every role allows an hour, and a role assumed from a role allows no more.</summary>
    private const int SessionSeconds = 3600;

    private static readonly TimeSpan RenewBefore = TimeSpan.FromMinutes(5);

    private static readonly TimeSpan UnusableBefore = TimeSpan.FromSeconds(30);

    private readonly SemaphoreSlim oneAtATime = new(1, 1);
    private readonly Lazy<IAmazonSecurityTokenService> sts = new(newSts, LazyThreadSafetyMode.PublicationOnly);
    private volatile Session? current;
    private volatile bool refused;

    /// <summary>AWS no longer takes the session: the next call assumes the role anew.</summary>
    public void Forget() => refused = true;

    /// <summary>
    /// Fetches or renews the session, before a request is built: the SDK signs synchronously and would block a thread on STS.
    /// </summary>
    public async Task ReadyAsync(CancellationToken cancellationToken)
    {
        if (IsFresh)
            return;
        await oneAtATime.WaitAsync(cancellationToken);
        try
        {
            if (!IsFresh)
                current = await RenewAsync(current, cancellationToken);
        }
        finally
        {
            oneAtATime.Release();
        }
    }

    public override ImmutableCredentials GetCredentials() =>
        current?.Keys ?? throw new InvalidOperationException($"{nameof(ReadyAsync)} comes first.");

    public void Dispose()
    {
        oneAtATime.Dispose();
        if (sts.IsValueCreated)
            sts.Value.Dispose();
    }

    private bool IsFresh => !refused && current is { } session && LeftOf(session) > RenewBefore;

    private TimeSpan LeftOf(Session session) => session.Expiration - time.GetUtcNow();

    private async Task<Session> RenewAsync(Session? old, CancellationToken cancellationToken)
    {
        try
        {
            var renewed = await AssumeAsync(cancellationToken);
            refused = false;
            return renewed;
        }
        catch (CloudException failure) when (!refused && old is not null && LeftOf(old) > UnusableBefore)
        {
            CloudsLog.RoleRenewalFailed(logger, role.RoleArn, failure.Code, old.Expiration);
            return old;
        }
    }

    private async Task<Session> AssumeAsync(CancellationToken cancellationToken)
    {
        var request = new AssumeRoleRequest
        {
            RoleArn = role.RoleArn,
            ExternalId = role.ExternalId,
            RoleSessionName = SessionName,
            DurationSeconds = SessionSeconds,
        };
        var response = await call.ReadAsync(token => sts.Value.AssumeRoleAsync(request, token), cancellationToken);
        var keys = response.Credentials;
        var expiration = AwsMapping.Time(keys?.Expiration);
        if (keys is null || expiration is null)
            throw AwsAnswers.Incomplete(response, outcomeUnknown: false);
        CloudsLog.RoleAssumed(logger, role.RoleArn, expiration.Value);
        return new Session(new ImmutableCredentials(keys.AccessKeyId, keys.SecretAccessKey, keys.SessionToken), expiration.Value);
    }

    private sealed record Session(ImmutableCredentials Keys, DateTimeOffset Expiration);
}
