using FluentValidation;
using PrivateLinkConsole.Core.Clouds;

namespace PrivateLinkConsole.Core.Fields;

/// <summary>Subnets that are chosen together with their zones: each has one, no zone twice, and fewer than usual only with a word for it (D31–D33).</summary>
internal static class ZoneValidation
{
    public static IRuleBuilderOptionsConditions<T, IReadOnlyList<string>?> Zones<T>(
        this IRuleBuilder<T, IReadOnlyList<string>?> builder, CloudFields fields, CloudTraits traits, Func<T, ZonePlan> plan) =>
        builder.Custom((subnets, context) =>
        {
            if (subnets is null)
                return;
            foreach (var error in Errors(fields, traits, subnets, plan(context.InstanceToValidate)))
                context.AddFailure(FieldValidation.Failure("subnetIds", error));
        });

    private static List<FieldError> Errors(CloudFields fields, CloudTraits traits, IReadOnlyList<string> subnets, ZonePlan plan)
    {
        var errors = plan.Open.Select(zone => new FieldError("subnetIds", "no-subnet", "Field.Zones.Choose", [zone])).ToList();
        var unread = subnets.Distinct().Select(subnet => fields.Zone.Check(plan.Zones.GetValueOrDefault(subnet))).OfType<FieldError>().Distinct().ToList();
        if (unread.Count > 0)
            errors.AddRange(unread);
        else if (subnets.Select(subnet => plan.Zones[subnet]).GroupBy(zone => zone).FirstOrDefault(zone => zone.Count() > 1) is { } twice)
            errors.Add(new FieldError("subnetIds", "same-zone", "Field.Zones.SameZone", [twice.Key]));
        else if (subnets.Count > 0 && subnets.Count < traits.MinZonesByDefault && plan is { Open.Count: 0, FewConfirmed: false })
            errors.Add(new FieldError("subnetIds", "few-zones", "Field.Zones.Few", [subnets.Count, traits.MinZonesByDefault]));
        return errors;
    }
}
