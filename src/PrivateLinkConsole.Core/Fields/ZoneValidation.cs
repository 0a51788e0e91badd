using FluentValidation;
using PrivateLinkConsole.Core.Clouds;

namespace PrivateLinkConsole.Core.Fields;

/// <summary>Subnets that are chosen together with their zones: each has one, no zone twice, and fewer than usual only with a word for it (D31–D33).</summary>
internal static class ZoneValidation
{
    public static IRuleBuilderOptionsConditions<T, IReadOnlyList<string>?> Zones<T>(
        this IRuleBuilder<T, IReadOnlyList<string>?> builder, CloudFields fields, CloudTraits traits, Func<T, IReadOnlyDictionary<string, string>> zonesOf, Func<T, bool> confirmed) =>
        builder.Custom((subnets, context) =>
        {
            if (subnets is null)
                return;
            var (zones, isConfirmed) = (zonesOf(context.InstanceToValidate), confirmed(context.InstanceToValidate));
            foreach (var error in Errors(fields, traits, subnets, zones, isConfirmed))
                context.AddFailure(FieldValidation.Failure("subnetIds", error));
        });

    private static List<FieldError> Errors(CloudFields fields, CloudTraits traits, IReadOnlyList<string> subnets, IReadOnlyDictionary<string, string> zones, bool confirmed)
    {
        var errors = subnets.Distinct().Select(subnet => fields.Zone.Check(zones.GetValueOrDefault(subnet))).OfType<FieldError>().Distinct().ToList();
        if (errors.Count > 0 || subnets.Count == 0)
            return errors;
        if (subnets.Select(subnet => zones[subnet]).GroupBy(zone => zone).FirstOrDefault(zone => zone.Count() > 1) is { } twice)
            errors.Add(new FieldError("subnetIds", "same-zone", "Field.Zones.SameZone", [twice.Key]));
        else if (subnets.Count < traits.MinZonesByDefault && !confirmed)
            errors.Add(new FieldError("subnetIds", "few-zones", "Field.Zones.Few", [subnets.Count, traits.MinZonesByDefault]));
        return errors;
    }
}
