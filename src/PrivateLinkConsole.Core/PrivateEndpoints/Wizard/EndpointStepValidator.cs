using FluentValidation;
using PrivateLinkConsole.Core.Clouds;
using PrivateLinkConsole.Core.Fields;
using PrivateLinkConsole.Core.Reconciling;

namespace PrivateLinkConsole.Core.PrivateEndpoints.Wizard;

/// <summary>The form of the third step's fields. One object for the form, the service and REST.</summary>
public sealed class EndpointStepValidator : AbstractValidator<EndpointStepInput>
{
    private static readonly EndpointStepValidator Aws = new(CloudFields.Aws, CloudTraits.Aws);
    private static readonly EndpointStepValidator Alibaba = new(CloudFields.Alibaba, CloudTraits.Alibaba);

    private EndpointStepValidator(CloudFields fields, CloudTraits traits)
    {
        var mostTags = traits.MaxTags - CloudTags.Own;
        RuleFor(input => input.Name).Field(fields.EndpointName);
        RuleFor(input => input.VpcId).Field(fields.Vpc);
        RuleFor(input => input.SubnetIds).Field(fields.Subnets);
        if (traits.SubnetsNameZones)
            RuleFor(input => input.SubnetZones).Custom((zones, context) => RequireZones(fields, traits, zones, context));
        RuleFor(input => input.SecurityGroupIds).Field(fields.SecurityGroups, optional: traits.MinSecurityGroups == 0);
        // R4: without a connected account its number is asked for.
        RuleFor(input => input.ConsumerAccountId).Field(fields.Account).When(input => input.ConsumerCloudAccountId is null);
        RuleFor(input => input.Tags).Custom((tags, context) =>
        {
            if (tags.Count > mostTags)
                context.AddFailure(FieldValidation.Failure("tags", new FieldError("tags", "count", "Field.Tags.TooMany", [mostTags])));
            var errors = tags.Keys.Select(fields.TagKey.Check).Concat(tags.Values.Select(fields.TagValue.Check));
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

    private static void RequireZones(CloudFields fields, CloudTraits traits, IReadOnlyDictionary<string, string> zones, ValidationContext<EndpointStepInput> context)
    {
        var (subnets, open) = (context.InstanceToValidate.SubnetIds, context.InstanceToValidate.OpenZones);
        foreach (var zone in open)
            context.AddFailure(FieldValidation.Failure("subnetIds", new FieldError("subnetIds", "no-subnet", "Field.Zones.Choose", [zone])));
        var errors = subnets.Distinct().Select(subnet => fields.Zone.Check(zones.GetValueOrDefault(subnet))).OfType<FieldError>().Distinct().ToList();
        if (errors.Count == 0 && subnets.Select(subnet => zones[subnet]).GroupBy(zone => zone).FirstOrDefault(zone => zone.Count() > 1) is { } twice)
            errors.Add(new FieldError("subnetIds", "same-zone", "Field.Zones.SameZone", [twice.Key]));
        if (errors.Count == 0 && subnets.Count < traits.MinZonesByDefault && subnets.Count > 0 && open.Count == 0 && !context.InstanceToValidate.FewZonesConfirmed)
            errors.Add(new FieldError("subnetIds", "few-zones", "Field.Zones.Few", [subnets.Count, traits.MinZonesByDefault]));
        foreach (var error in errors)
            context.AddFailure(FieldValidation.Failure("subnetIds", error));
    }

    public static EndpointStepValidator Of(CloudProvider provider) => provider switch
    {
        CloudProvider.Aws => Aws,
        CloudProvider.Alibaba => Alibaba,
    };
}
