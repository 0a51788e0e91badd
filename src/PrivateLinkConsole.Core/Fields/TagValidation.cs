using FluentValidation;
using PrivateLinkConsole.Core.Clouds;
using PrivateLinkConsole.Core.Reconciling;

namespace PrivateLinkConsole.Core.Fields;

/// <summary>The tags of one endpoint: how many, and each key and value (D60–D68).</summary>
internal static class TagValidation
{
    public static IRuleBuilderOptionsConditions<T, IReadOnlyDictionary<string, string>?> Tags<T>(
        this IRuleBuilder<T, IReadOnlyDictionary<string, string>?> builder, CloudFields fields, CloudTraits traits) =>
        builder.Custom((tags, context) =>
        {
            var most = traits.MaxTags - CloudTags.Own;
            if (tags is null)
                return;
            if (tags.Count > most)
                context.AddFailure(FieldValidation.Failure("tags", new FieldError("tags", "count", "Field.Tags.TooMany", [most])));
            foreach (var error in tags.Keys.Select(fields.TagKey.Check).Concat(tags.Values.Select(fields.TagValue.Check)).OfType<FieldError>())
                context.AddFailure(FieldValidation.Failure("tags", error));
        });
}
