using System.Globalization;
using FluentValidation;
using FluentValidation.Results;

namespace PrivateLinkConsole.Core.Fields;

/// <summary>One line a field in a validator: <c>RuleFor(x => x.VpcId).Field(FieldRules.AwsVpc)</c>.</summary>
/// <remarks>
/// The failure carries the <see cref="FieldError"/> in CustomState (the form localises it), its code in ErrorCode and the English
/// sentence in ErrorMessage. It never carries the value: what was pasted by mistake may be a secret.
/// </remarks>
public static class FieldValidation
{
    /// <param name="optional">null and the empty text are accepted.</param>
    public static IRuleBuilderOptionsConditions<T, string?> Field<T>(this IRuleBuilder<T, string?> builder, FieldRule rule, bool optional = false) =>
        builder.Custom((value, context) =>
        {
            if (optional && string.IsNullOrEmpty(value)) return;
            if (rule.Check(value) is { } error) context.AddFailure(Failure(context.PropertyPath, error));
        });

    public static IRuleBuilderOptionsConditions<T, int> Field<T>(this IRuleBuilder<T, int> builder, FieldRule rule) =>
        builder.Custom((value, context) =>
        {
            if (rule.Check(value.ToString(CultureInfo.InvariantCulture)) is { } error) context.AddFailure(Failure(context.PropertyPath, error));
        });

    /// <param name="optional">null and the empty list are accepted.</param>
    public static IRuleBuilderOptionsConditions<T, IEnumerable<string?>?> Field<T>(this IRuleBuilder<T, IEnumerable<string?>?> builder, FieldListRule rule,
        bool optional = false) =>
        builder.Custom((values, context) =>
        {
            List<string?> list = [.. values ?? []];
            if (optional && list.Count == 0) return;
            foreach (var error in rule.Check(list)) context.AddFailure(Failure(context.PropertyPath, error));
        });

    /// <summary>The field errors of a result, by property; failures of other rules are left out.</summary>
    public static ILookup<string, FieldError> FieldErrors(this ValidationResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        return result.Errors.Where(failure => failure.CustomState is FieldError).ToLookup(failure => failure.PropertyName, failure => (FieldError)failure.CustomState);
    }

    /// <summary>For checks of relations that a service finds (the subnet is in another VPC).</summary>
    public static ValidationFailure Failure(string property, FieldError error)
    {
        ArgumentNullException.ThrowIfNull(error);
        return new(property, FieldTexts.Format(error)) { ErrorCode = error.Code, CustomState = error };
    }
}
