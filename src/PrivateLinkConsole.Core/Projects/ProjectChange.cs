using System.Text.RegularExpressions;
using FluentValidation;
using PrivateLinkConsole.Core.Clusters;
using PrivateLinkConsole.Core.Fields;

namespace PrivateLinkConsole.Core.Projects;

/// <summary>What may be changed of a project; null leaves as it is.</summary>
/// <param name="PrivateLinkTemplate">Empty: back to the default.</param>
public sealed record ProjectChange(string? Name = null, string? PrivateLinkTemplate = null);

/// <summary>The form of a project's change.</summary>
public sealed partial class ProjectChangeValidator : AbstractValidator<ProjectChange>
{
    private const string Field = "privateLinkTemplate";

    public ProjectChangeValidator()
    {
        RuleFor(change => change.Name).Field(FieldRules.DisplayName).When(change => change.Name is not null);
        RuleFor(change => change.PrivateLinkTemplate).Custom((template, context) =>
        {
            if (!string.IsNullOrEmpty(template) && Check(template) is { } error)
                context.AddFailure(FieldValidation.Failure(Field, error));
        });
    }

    public static ProjectChangeValidator Instance { get; } = new();

    /// <summary>The template is right when the longest cluster's link that it makes is a domain, and no two clusters share one.</summary>
    private static FieldError? Check(string template)
    {
        if (Placeholder().Matches(template).Select(match => match.Value).FirstOrDefault(one => !PrivateLinkTemplate.Placeholders.Contains(one)) is { } unknown)
            return new FieldError(Field, "placeholder", "Field.Template.Placeholder", [unknown, string.Join(", ", PrivateLinkTemplate.Placeholders)]);
        if (FieldRules.HostedZoneName.Check(PrivateLinkTemplate.Longest(template)) is { } error)
            return error;
        return template.Contains(PrivateLinkTemplate.Id, StringComparison.Ordinal) || template.Contains(PrivateLinkTemplate.Cluster, StringComparison.Ordinal)
            ? null
            : new FieldError(Field, "not-unique", "Field.Template.Unique", [PrivateLinkTemplate.Id, PrivateLinkTemplate.Cluster]);
    }

    [GeneratedRegex(@"\{[^{}.]{0,64}\}", RegexOptions.NonBacktracking)]
    private static partial Regex Placeholder();
}
