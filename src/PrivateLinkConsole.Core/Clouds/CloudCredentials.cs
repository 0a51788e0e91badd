namespace PrivateLinkConsole.Core.Clouds;

/// <summary>How the console proves who it is to a cloud account. Never logged: secrets print as ***.</summary>
public abstract record CloudCredentials
{
    private CloudCredentials()
    {
    }

    /// <summary>What the process was started with: instance role, environment, or (in the sandbox) the console's base identity.</summary>
    public sealed record Ambient : CloudCredentials;

    /// <summary>A long-lived key pair, kept encrypted at rest.</summary>
    public sealed record AccessKey(string AccessKeyId, Secret SecretAccessKey) : CloudCredentials;

    /// <summary>A role in the customer's account, assumed with the project's external id.</summary>
    public sealed record AssumeRole(string RoleArn, string ExternalId) : CloudCredentials;
}
