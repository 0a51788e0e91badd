using PrivateLinkConsole.Core.Clouds;

namespace PrivateLinkConsole.Core.Projects;

/// <summary>A cloud account as pages and REST show it: never a secret.</summary>
/// <param name="ExternalId">What the role's trust policy must demand; only for roles.</param>
/// <param name="AccessKeyEnd">Last four characters of the key id.</param>
public sealed record CloudAccountView(
    string Id,
    string Name,
    CloudProvider Provider,
    string AccountId,
    CredentialKind Credentials,
    string? RoleArn,
    string? ExternalId,
    string? AccessKeyEnd,
    DateTimeOffset CreatedAt,
    DateTimeOffset? CheckedAt,
    string? AccessProblem,
    IReadOnlyList<string> MissingActions)
{
    internal static CloudAccountView Of(CloudAccount row, Project project) => new(
        row.Id,
        row.Name,
        row.Provider,
        row.AccountId,
        row.Credentials,
        row.RoleArn,
        row.Credentials == CredentialKind.AssumeRole ? project.ExternalId : null,
        row.AccessKeyId is { Length: > 4 } key ? key[^4..] : null,
        row.CreatedAt,
        row.CheckedAt,
        row.AccessProblem,
        row.MissingActions);
}

/// <param name="Problem">Why the account could not be entered; null when it could.</param>
public sealed record CloudAccountTest(string? Principal, string? Problem, IReadOnlyList<PermissionCheck> Consumer, IReadOnlyList<PermissionCheck> Provider)
{
    public IEnumerable<PermissionCheck> Missing => Consumer.Concat(Provider).Where(check => check.Allowed == false);
}
