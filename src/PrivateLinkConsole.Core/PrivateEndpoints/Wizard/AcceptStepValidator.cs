using FluentValidation;
using PrivateLinkConsole.Core.Clouds;
using PrivateLinkConsole.Core.Fields;

namespace PrivateLinkConsole.Core.PrivateEndpoints.Wizard;

/// <summary>The form of the accept step's field.</summary>
public sealed class AcceptStepValidator : AbstractValidator<AcceptStepInput>
{
    private static readonly AcceptStepValidator Aws = new(CloudFields.Aws);
    private static readonly AcceptStepValidator Alibaba = new(CloudFields.Alibaba);

    private AcceptStepValidator(CloudFields fields) => RuleFor(input => input.VpcEndpointId).Field(fields.Endpoint);

    public static AcceptStepValidator Of(CloudProvider provider) => provider switch
    {
        CloudProvider.Aws => Aws,
        CloudProvider.Alibaba => Alibaba,
    };
}
