using FluentValidation;
using PrivateLinkConsole.Core.Fields;

namespace PrivateLinkConsole.Core.Connectivity;

/// <summary>What the doctor is asked.</summary>
/// <param name="ClusterId">Which of the clusters behind the endpoint; null: the one that the endpoint was made for.</param>
/// <param name="Source">Where clients stand: <c>i-…</c>, <c>eni-…</c>, an IPv4 address or range; null: anywhere in the endpoint's VPC.</param>
public sealed record DoctorInput(string? ClusterId = null, string? Source = null);

/// <summary>The form of those fields.</summary>
public sealed class DoctorInputValidator : AbstractValidator<DoctorInput>
{
    public DoctorInputValidator() => RuleFor(input => input.Source).Custom((source, context) =>
    {
        // Left out is one thing; a text with nothing in it is a program's mistake.
        if (source is not null && FieldRules.Source.Check(source) is { } error)
            context.AddFailure(FieldValidation.Failure(context.PropertyPath, error));
    });

    public static DoctorInputValidator Instance { get; } = new();
}
