using FluentValidation;
using PrivateLinkConsole.Core.Fields;

namespace PrivateLinkConsole.Core.PrivateEndpoints.Wizard;

/// <summary>The form of the accept step's field.</summary>
public sealed class AcceptStepValidator : AbstractValidator<AcceptStepInput>
{
    public AcceptStepValidator() => RuleFor(input => input.VpcEndpointId).Field(FieldRules.AwsEndpoint);

    public static AcceptStepValidator Instance { get; } = new();
}
