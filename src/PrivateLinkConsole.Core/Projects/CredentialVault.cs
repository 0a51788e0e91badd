using Microsoft.AspNetCore.DataProtection;
using PrivateLinkConsole.Core.Clouds;
using PrivateLinkConsole.Core.Refusals;
using Secret = PrivateLinkConsole.Core.Clouds.Secret;

namespace PrivateLinkConsole.Core.Projects;

/// <summary>Turns account rows into access, and secrets into text that only this installation can read.</summary>
public sealed class CredentialVault(IDataProtectionProvider protection)
{
    public string Protect(string projectId, Secret secret) => Protector(projectId).Protect(secret.Reveal());

    public CloudAccess Open(CloudAccount account, Project project) => new(account.Id, account.Provider, account.AccountId, account.Credentials switch
    {
        CredentialKind.Ambient => new CloudCredentials.Ambient(),
        CredentialKind.AccessKey => new CloudCredentials.AccessKey(
            account.AccessKeyId ?? throw new NotFoundException("The access key"),
            new Secret(Protector(project.Id).Unprotect(account.ProtectedSecret ?? throw new NotFoundException("The secret")))),
        CredentialKind.AssumeRole => new CloudCredentials.AssumeRole(account.RoleArn ?? throw new NotFoundException("The role"), project.ExternalId),
    });

    // One purpose a project: a secret copied into another project's row cannot be opened there.
    private IDataProtector Protector(string projectId) => protection.CreateProtector($"plc.cred.{projectId}.v1");
}
