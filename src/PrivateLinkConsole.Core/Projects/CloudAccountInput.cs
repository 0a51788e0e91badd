using FluentValidation;
using PrivateLinkConsole.Core.Clouds;
using PrivateLinkConsole.Core.Fields;

namespace PrivateLinkConsole.Core.Projects;

/// <summary>The fields of a cloud account. A record of its own prints no secret.</summary>
public sealed record CloudAccountInput
{
    public string Name { get; init; } = "";

    public CloudProvider Provider { get; init; }

    public string AccountId { get; init; } = "";

    public CredentialKind Credentials { get; init; }

    public string? RoleArn { get; init; }

    public string? AccessKeyId { get; init; }

    /// <summary>Write-only.</summary>
    public Secret? SecretAccessKey { get; init; }
}

/// <summary>The form of a cloud account's fields.</summary>
public sealed class CloudAccountInputValidator : AbstractValidator<CloudAccountInput>
{
    private const int LongestKey = 256;

    public CloudAccountInputValidator()
    {
        RuleFor(input => input.Name).Field(FieldRules.DisplayName);
        RuleFor(input => input.AccountId).Custom((account, context) => Check(account, "accountId", fields => fields.Account, context));
        RuleFor(input => input.RoleArn).Custom((arn, context) => Check(arn, "roleArn", fields => fields.RoleArn, context)).When(AssumesRole);
        RuleFor(input => input.RoleArn).Custom((arn, context) =>
        {
            // T1: a role of another account would let this project act there.
            var (fields, account) = (CloudFields.Of(context.InstanceToValidate.Provider), context.InstanceToValidate.AccountId);
            if (arn is not null && fields.RoleArn.Check(arn) is null && fields.AccountOfRole(arn) is var owner && owner != account)
                context.AddFailure(FieldValidation.Failure("roleArn", new FieldError("roleArn", "other-account", "Field.RoleArn.OtherAccount", [owner, account])));
        }).When(AssumesRole);
        RuleFor(input => input.AccessKeyId).Custom((key, context) => RequireKey(key, "accessKeyId", context)).When(input => input.Credentials == CredentialKind.AccessKey);
        RuleFor(input => input.SecretAccessKey).Custom((secret, context) => RequireKey(secret?.Reveal(), "secretAccessKey", context)).When(input => input.Credentials == CredentialKind.AccessKey);
    }

    public static CloudAccountInputValidator Instance { get; } = new();

    private static bool AssumesRole(CloudAccountInput input) => input.Credentials == CredentialKind.AssumeRole;

    private static void Check(string? value, string field, Func<CloudFields, FieldRule> rule, ValidationContext<CloudAccountInput> context)
    {
        if (rule(CloudFields.Of(context.InstanceToValidate.Provider)).Check(value) is { } error)
            context.AddFailure(FieldValidation.Failure(field, error));
    }

    private static void RequireKey<T>(string? value, string field, ValidationContext<T> context)
    {
        // Never echoed: what was pasted here is a secret, whatever else it may be.
        if (string.IsNullOrWhiteSpace(value) || value.Length > LongestKey || value.Any(letter => letter is <= ' ' or > '~'))
            context.AddFailure(FieldValidation.Failure(field, new FieldError(field, "format", "Field.AccessKey.Format", [])));
    }
}
