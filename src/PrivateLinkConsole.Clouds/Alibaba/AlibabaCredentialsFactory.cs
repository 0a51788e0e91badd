using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.Logging;
using PrivateLinkConsole.Clouds.Alibaba.Rpc;
using PrivateLinkConsole.Clouds.Alibaba.Sts20150401.Models;
using PrivateLinkConsole.Core.Clouds;

namespace PrivateLinkConsole.Clouds.Alibaba;

/// <summary>From how an account is entered to the keys that sign.</summary>
internal sealed class AlibabaCredentialsFactory(AlibabaServiceAddresses addresses, CloudHttp http, TimeProvider time, ILogger<RpcCall> logger)
{
    /// <summary>The console's own identity in the sandbox.</summary>
    private static readonly RpcKeys SandboxKeys = new("LTAISANDBOXCONSOLE01", new Secret("sandbox"));

    public RpcCredentials Create(CloudCredentials credentials, string region) => credentials switch
    {
        CloudCredentials.Ambient => Ambient(),
        CloudCredentials.AccessKey key => RpcCredentials.Of(new RpcKeys(key.AccessKeyId, key.SecretAccessKey)),
        CloudCredentials.AssumeRole role => Role(role, region),
        _ => throw new UnreachableException(),
    };

    /// <summary>In the sandbox never the user's own credentials: nothing of theirs may show up in an emulator's log.</summary>
    private RpcCredentials Ambient() => addresses.Mode == CloudsMode.Sandbox
        ? RpcCredentials.Of(SandboxKeys)
        : new RpcCredentials(_ => Task.FromResult(Environment()), static () => { });

    private static RpcKeys Environment()
    {
        var id = System.Environment.GetEnvironmentVariable("ALIBABA_CLOUD_ACCESS_KEY_ID");
        var secret = System.Environment.GetEnvironmentVariable("ALIBABA_CLOUD_ACCESS_KEY_SECRET");
        var token = System.Environment.GetEnvironmentVariable("ALIBABA_CLOUD_SECURITY_TOKEN");
        return string.IsNullOrEmpty(id) || string.IsNullOrEmpty(secret)
            ? throw new CloudException(
                CloudErrorKind.Identity,
                "Configure",
                "CredentialsUnavailable",
                "ALIBABA_CLOUD_ACCESS_KEY_ID and ALIBABA_CLOUD_ACCESS_KEY_SECRET are not set in the console's environment.")
            : new RpcKeys(id, new Secret(secret), string.IsNullOrEmpty(token) ? null : new Secret(token));
    }

    private RpcCredentials Role(CloudCredentials.AssumeRole role, string region)
    {
        var sts = new Sts20150401.Client(new RpcCall(region, addresses, Ambient(), new SemaphoreSlim(1, 1), http, time, logger));
        var session = new RoleSession<RpcKeys>(role.RoleArn, token => AssumeAsync(sts, role, token), time, logger);
        return new RpcCredentials(session.ReadyAsync, session.Forget);
    }

    private static async Task<(RpcKeys Keys, DateTimeOffset Expiration)> AssumeAsync(
        Sts20150401.Client sts, CloudCredentials.AssumeRole role, CancellationToken cancellationToken)
    {
        var request = new AssumeRoleRequest
        {
            RoleArn = role.RoleArn,
            RoleSessionName = RoleSession<RpcKeys>.Name,
            DurationSeconds = RoleSession<RpcKeys>.Seconds,
            ExternalId = role.ExternalId,
        };
        var answer = await sts.AssumeRoleAsync(request, cancellationToken);
        return answer.Credentials is { AccessKeyId: { Length: > 0 } id, AccessKeySecret: { Length: > 0 } secret, SecurityToken: { Length: > 0 } token, Expiration: { } end }
            && DateTimeOffset.TryParse(end, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var expiration)
                ? (new RpcKeys(id, new Secret(secret), new Secret(token)), expiration)
                : throw AlibabaFailure.Incomplete("AssumeRole", answer.RequestId, outcomeUnknown: false);
    }
}
