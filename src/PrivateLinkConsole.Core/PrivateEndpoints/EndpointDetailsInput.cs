using FluentValidation;
using PrivateLinkConsole.Core.Fields;

namespace PrivateLinkConsole.Core.PrivateEndpoints;

/// <summary>What may be changed; null leaves as it is, an empty description removes it.</summary>
public sealed record EndpointDetailsInput(string? Name = null, string? Description = null);

/// <summary>The form of an endpoint's details.</summary>
public sealed class EndpointDetailsValidator : AbstractValidator<EndpointDetailsInput>
{
    public EndpointDetailsValidator()
    {
        RuleFor(input => input.Name).Field(FieldRules.DisplayName).When(input => input.Name is not null);
        // Free text of one line, as long as a tag's value may be.
        RuleFor(input => input.Description).Field(FieldRules.AwsTagValue, optional: true);
    }

    public static EndpointDetailsValidator Instance { get; } = new();
}
