using FluentValidation;
using PrivateLinkConsole.Core.Clouds;
using PrivateLinkConsole.Core.Fields;

namespace PrivateLinkConsole.Core.PrivateEndpoints.Wizard;

/// <summary>The form of the third step's fields. One object for the form, the service and REST.</summary>
public sealed class EndpointStepValidator : AbstractValidator<EndpointStepInput>
{
    private static readonly PerCloud<EndpointStepValidator> All = new((fields, traits) => new(fields, traits));

    private EndpointStepValidator(CloudFields fields, CloudTraits traits)
    {
        RuleFor(input => input.Name).Field(fields.EndpointName);
        RuleFor(input => input.VpcId).Field(fields.Vpc);
        RuleFor(input => input.SubnetIds).Field(fields.Subnets);
        if (traits.SubnetsNameZones)
            RuleFor(input => input.SubnetIds).Zones(fields, traits, input => new ZonePlan(input.SubnetZones, input.OpenZones, input.FewZonesConfirmed));
        RuleFor(input => input.SecurityGroupIds).Field(fields.SecurityGroups, optional: traits.MinSecurityGroups == 0);
        // R4: without a connected account its number is asked for.
        RuleFor(input => input.ConsumerAccountId).Field(fields.Account).When(input => input.ConsumerCloudAccountId is null);
        RuleFor(input => input.Tags).Tags(fields, traits);
        // The console can run the command only with an account to run it in.
        RuleFor(input => input.ConsumerCloudAccountId).Custom((account, context) =>
        {
            if (account is null && context.InstanceToValidate.Mode == EndpointMode.Console)
                context.AddFailure(FieldValidation.Failure("consumerCloudAccountId", new FieldError("consumerCloudAccountId", "required", "Field.Account.Required", [])));
        });
    }

    public static EndpointStepValidator Of(CloudProvider provider) => All[provider];
}
