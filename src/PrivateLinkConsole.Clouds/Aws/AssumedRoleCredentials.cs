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

    /// <summary>The next call assumes the role anew.</summary>
    public void Forget() => current = null;

    public override ImmutableCredentials GetCredentials() =>
        throw new NotSupportedException("Every call of this project is asynchronous; blocking on a network call here could starve the thread pool.");

    public override async Task<ImmutableCredentials> GetCredentialsAsync()
    {
        if (current is { } session && LeftOf(session) > RenewBefore)
            return session.Keys;
        await oneAtATime.WaitAsync();
        try
        {
            if (current is { } renewed && LeftOf(renewed) > RenewBefore)
                return renewed.Keys;
            return (current = await RenewAsync(current)).Keys;
        }
        finally
        {
            oneAtATime.Release();
        }
    }

    public void Dispose()
    {
        oneAtATime.Dispose();
        if (sts.IsValueCreated)
            sts.Value.Dispose();
    }

    private TimeSpan LeftOf(Session session) => session.Expiration - time.GetUtcNow();

    private async Task<Session> RenewAsync(Session? old)
    {
        try
        {
            return await AssumeAsync();
        }
        catch (CloudException failure) when (old is not null && LeftOf(old) > UnusableBefore)
        {
            CloudsLog.RoleRenewalFailed(logger, role.RoleArn, failure.Code, old.Expiration);
            return old;
        }
    }

    private async Task<Session> AssumeAsync()
    {
        var request = new AssumeRoleRequest
        {
            RoleArn = role.RoleArn,
            ExternalId = role.ExternalId,
            RoleSessionName = SessionName,
            DurationSeconds = SessionSeconds,
        };
        var response = await call.ReadAsync(token => sts.Value.AssumeRoleAsync(request, token), CancellationToken.None);
        var keys = response.Credentials;
        var expiration = AwsMapping.Time(keys?.Expiration);
        if (keys is null || expiration is null)
            throw AwsAnswers.Incomplete(response, outcomeUnknown: false);
        CloudsLog.RoleAssumed(logger, role.RoleArn, expiration.Value);
        return new Session(new ImmutableCredentials(keys.AccessKeyId, keys.SecretAccessKey, keys.SessionToken), expiration.Value);
    }

    private sealed record Session(ImmutableCredentials Keys, DateTimeOffset Expiration);
}
