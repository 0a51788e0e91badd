using PrivateLinkConsole.Core.Clouds;

namespace PrivateLinkConsole.Core.Projects;

/// <summary>What may be changed of a cloud account; null leaves as it is.</summary>
public sealed record CloudAccountChange
{
    public string? Name { get; init; }

    /// <summary>Another way in, with all that it needs: a part of the old one is never kept.</summary>
    public CredentialKind? Credentials { get; init; }

    public string? RoleArn { get; init; }

    public string? AccessKeyId { get; init; }

    /// <summary>Write-only.</summary>
    public Secret? SecretAccessKey { get; init; }

    /// <summary>The whole account as it would be.</summary>
    internal CloudAccountInput Applied(CloudAccount row) => new()
    {
        Name = Name ?? row.Name,
        Provider = row.Provider,
        AccountId = row.AccountId,
        Credentials = Credentials ?? CredentialKind.Ambient,
        RoleArn = RoleArn,
        AccessKeyId = AccessKeyId,
        SecretAccessKey = SecretAccessKey,
    };
}
