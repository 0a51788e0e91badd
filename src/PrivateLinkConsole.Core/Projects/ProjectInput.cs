using FluentValidation;
using PrivateLinkConsole.Core.Fields;

namespace PrivateLinkConsole.Core.Projects;

/// <param name="Slug">2 to 40 small letters, digits and hyphens; stands in URLs.</param>
public sealed record ProjectInput(string Slug, string Name);

/// <summary>The form of a project's fields.</summary>
public sealed class ProjectInputValidator : AbstractValidator<ProjectInput>
{
    public ProjectInputValidator()
    {
        RuleFor(input => input.Name).Field(FieldRules.DisplayName);
        RuleFor(input => input.Slug).Custom((slug, context) =>
        {
            if (!IsSlug(slug))
                context.AddFailure(FieldValidation.Failure("slug", new FieldError("slug", "format", "Field.Slug.Format", [])));
        });
    }

    public static ProjectInputValidator Instance { get; } = new();

    private static bool IsSlug(string? slug) =>
        slug is { Length: >= 2 and <= 40 } && slug.All(letter => letter is >= 'a' and <= 'z' or >= '0' and <= '9' or '-') && slug[0] != '-' && slug[^1] != '-';
}
