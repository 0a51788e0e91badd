using FluentValidation;
using PrivateLinkConsole.Core.Fields;

namespace PrivateLinkConsole.Core.PrivateEndpoints.Wizard;

/// <summary>The form of the third step's fields. One object for the form, the service and REST.</summary>
public sealed class EndpointStepValidator : AbstractValidator<EndpointStepInput>
{
    private const int MostTags = 47; // AWS takes 50; three are ours.

    public EndpointStepValidator()
    {
        RuleFor(input => input.Name).Field(FieldRules.DisplayName);
        RuleFor(input => input.VpcId).Field(FieldRules.AwsVpc);
        RuleFor(input => input.SubnetIds).Field(FieldRules.AwsSubnets);
        RuleFor(input => input.SecurityGroupIds).Field(FieldRules.AwsSecurityGroups, optional: true);
        // R4: without a connected account its number is asked for.
        RuleFor(input => input.ConsumerAccountId).Field(FieldRules.AwsAccount).When(input => input.ConsumerCloudAccountId is null);
        RuleFor(input => input.Tags).Custom(static (tags, context) =>
        {
            if (tags.Count > MostTags)
                context.AddFailure(FieldValidation.Failure("tags", new FieldError("tags", "count", "Field.Tags.TooMany", [MostTags])));
            var errors = tags.Keys.Select(FieldRules.AwsTagKey.Check).Concat(tags.Values.Select(FieldRules.AwsTagValue.Check));
            foreach (var error in errors.OfType<FieldError>())
                context.AddFailure(FieldValidation.Failure("tags", error));
        });
        // The console can run the command only with an account to run it in.
        RuleFor(input => input.ConsumerCloudAccountId).Custom((account, context) =>
        {
            if (account is null && context.InstanceToValidate.Mode == EndpointMode.Console)
                context.AddFailure(FieldValidation.Failure("consumerCloudAccountId", new FieldError("consumerCloudAccountId", "required", "Field.Account.Required", [])));
        });
    }

    public static EndpointStepValidator Instance { get; } = new();
}
