using System.Text.Json.Serialization;
using PrivateLinkConsole.Core.Clouds;
using PrivateLinkConsole.Core.Projects;
using PrivateLinkConsole.Web.Api.Http;
using PrivateLinkConsole.Web.Api.Problems;

namespace PrivateLinkConsole.Web.Api;

/// <summary>A cloud account to connect.</summary>
/// <param name="AccountId">The cloud's own number: 12 digits on AWS.</param>
internal sealed record CloudAccountBody(string? Name, CloudProvider? Provider, string? AccountId, CredentialsBody? Credentials)
{
    public CloudAccountInput Input()
    {
        var missing = new Dictionary<string, string[]>();
        if (Provider is null)
            missing["provider"] = ["Choose aws or alibaba."];
        if (Credentials?.Kind is null)
            missing["credentials.kind"] = ["Choose ambient, accessKey or assumeRole."];
        if (missing.Count > 0)
            throw ApiRefusal.Fields(missing);
        return new CloudAccountInput
        {
            Name = Name ?? "",
            Provider = Provider!.Value,
            AccountId = AccountId ?? "",
            Credentials = Credentials!.Kind!.Value,
            RoleArn = Credentials.RoleArn,
            AccessKeyId = Credentials.AccessKeyId,
            SecretAccessKey = Credentials.SecretAccessKey is { } secret ? new Secret(secret) : null,
        };
    }
}

/// <summary>What to change; what is left out or null stays. Credentials are replaced as a whole.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record CloudAccountPatch(string? Name, CredentialsBody? Credentials)
{
    public CloudAccountChange Change() => Credentials is { Kind: null }
        ? throw ApiRefusal.Field("credentials.kind", "Choose ambient, accessKey or assumeRole.")
        : new CloudAccountChange
        {
            Name = Name,
            Credentials = Credentials?.Kind,
            RoleArn = Credentials?.RoleArn,
            AccessKeyId = Credentials?.AccessKeyId,
            SecretAccessKey = Credentials?.SecretAccessKey is { } secret ? new Secret(secret) : null,
        };
}

/// <summary>How the account is entered. A class, because a record would print its secret.</summary>
internal sealed class CredentialsBody
{
    public CredentialKind? Kind { get; init; }

    public string? AccessKeyId { get; init; }

    /// <summary>Written only; no answer has it.</summary>
    public string? SecretAccessKey { get; init; }

    public string? RoleArn { get; init; }
}

/// <summary>Where to try the account.</summary>
internal sealed record CloudAccountTestBody(string? Region);

/// <param name="ExternalId">What the role's trust policy must demand; for roles only.</param>
/// <param name="AccessKeyEnd">The last four characters of the key's id.</param>
/// <param name="AccessProblem">Why the last test could not enter the account.</param>
internal sealed record CloudAccountAnswer(
    string Id,
    string Name,
    CloudProvider Provider,
    string AccountId,
    CredentialsAnswer Credentials,
    string? ExternalId,
    DateTimeOffset CreatedAt,
    DateTimeOffset? CheckedAt,
    string? AccessProblem,
    IReadOnlyList<string> MissingActions)
{
    public static CloudAccountAnswer Of(CloudAccountView view) => new(
        view.Id,
        view.Name,
        view.Provider,
        view.AccountId,
        new CredentialsAnswer(view.Credentials, view.RoleArn, view.AccessKeyEnd),
        view.ExternalId,
        view.CreatedAt,
        view.CheckedAt,
        view.AccessProblem,
        view.MissingActions);
}

/// <param name="AccessKeyEnd">The last four characters of the key's id.</param>
internal sealed record CredentialsAnswer(CredentialKind Kind, string? RoleArn, string? AccessKeyEnd);

/// <param name="Problem">Why the account could not be entered; null: it was.</param>
/// <param name="Missing">Actions that are refused.</param>
internal sealed record CloudAccountTestAnswer(
    bool Succeeded, string? Principal, string? Problem, IReadOnlyList<string> Missing, IReadOnlyList<PermissionAnswer> Consumer, IReadOnlyList<PermissionAnswer> Provider)
{
    public static CloudAccountTestAnswer Of(CloudAccountTest test) => new(
        test.Problem is null,
        test.Principal,
        test.Problem,
        [.. test.Missing.Select(check => check.Action).Distinct()],
        [.. test.Consumer.Select(PermissionAnswer.Of)],
        [.. test.Provider.Select(PermissionAnswer.Of)]);
}

/// <param name="Allowed">null: the cloud offers no way to ask without doing it.</param>
internal sealed record PermissionAnswer(string Action, bool? Allowed, string? Message)
{
    public static PermissionAnswer Of(PermissionCheck check) => new(check.Action, check.Allowed, check.Message);
}
