namespace PrivateLinkConsole.Core.Projects;

public enum CredentialKind
{
    Ambient,
    AccessKey,
    AssumeRole,
}
