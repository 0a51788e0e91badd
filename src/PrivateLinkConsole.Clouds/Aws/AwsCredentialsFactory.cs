using System.Diagnostics;
using Amazon.Runtime;
using Amazon.SecurityToken;
using Microsoft.Extensions.Logging;
using PrivateLinkConsole.Core.Clouds;

namespace PrivateLinkConsole.Clouds.Aws;

/// <summary>From how an account is entered to the SDK's credentials.</summary>
internal sealed class AwsCredentialsFactory(AwsClientSettings settings, TimeProvider time, ILogger<AwsCall> logger)
{
    /// <summary>The console's own identity in the sandbox, account 000000000000.</summary>
    private const string SandboxKeyId = "AKIASANDBOXCONSOLE01";

    private const string SandboxSecret = "sandbox";

    /// <returns>null: the SDK's default chain (environment, profile, instance role), which only a client without credentials asks.</returns>
    public AWSCredentials? Create(CloudCredentials credentials, string region) => credentials switch
    {
        CloudCredentials.Ambient => Ambient(),
        CloudCredentials.AccessKey key => new BasicAWSCredentials(key.AccessKeyId, key.SecretAccessKey.Reveal()),
        CloudCredentials.AssumeRole role => new AssumedRoleCredentials(role, () => BaseSts(region), new AwsCall(region, time, logger), time, logger),
        _ => throw new UnreachableException(),
    };

    /// <summary>In the sandbox never the user's own credentials: nothing of theirs may show up in an emulator's log.</summary>
    private BasicAWSCredentials? Ambient() =>
        settings.Mode == CloudsMode.Sandbox ? new BasicAWSCredentials(SandboxKeyId, SandboxSecret) : null;

    private AmazonSecurityTokenServiceClient BaseSts(string region)
    {
        var own = Ambient();
        var config = settings.Sts(region);
        return own is null ? new AmazonSecurityTokenServiceClient(config) : new AmazonSecurityTokenServiceClient(own, config);
    }
}
