using FluentValidation;
using PrivateLinkConsole.Core.Clouds;
using PrivateLinkConsole.Core.Fields;

namespace PrivateLinkConsole.Core.PrivateEndpoints.Wizard;

/// <summary>The form of the accept step's field.</summary>
public sealed class AcceptStepValidator : AbstractValidator<AcceptStepInput>
{
    private static readonly PerCloud<AcceptStepValidator> All = new((fields, _) => new(fields));

    private AcceptStepValidator(CloudFields fields) => RuleFor(input => input.VpcEndpointId).Field(fields.Endpoint);

    public static AcceptStepValidator Of(CloudProvider provider) => All[provider];
}
