using FluentValidation;
using PrivateLinkConsole.Core.Clouds;
using PrivateLinkConsole.Core.Fields;

namespace PrivateLinkConsole.Core.PrivateEndpoints;

/// <summary>What may be changed of an endpoint; null leaves as it is, an empty description removes it.</summary>
public sealed record EndpointDetailsInput(string? Name = null, string? Description = null)
{
    /// <summary>All subnets that the endpoint shall stand in.</summary>
    public IReadOnlyList<string>? SubnetIds { get; init; }

    /// <summary>Subnet to zone, on clouds where a subnet is chosen together with its zone.</summary>
    public IReadOnlyDictionary<string, string> SubnetZones { get; init; } = new Dictionary<string, string>();

    public bool FewZonesConfirmed { get; init; }

    /// <summary>All security groups that the endpoint shall be in.</summary>
    public IReadOnlyList<string>? SecurityGroupIds { get; init; }

    /// <summary>All tags that it shall have besides ours.</summary>
    public IReadOnlyDictionary<string, string>? Tags { get; init; }

    /// <summary>JSON; empty: back to the cloud's default, which allows everything.</summary>
    public string? Policy { get; init; }
}

/// <summary>The form of an endpoint's details.</summary>
public sealed class EndpointDetailsValidator : AbstractValidator<EndpointDetailsInput>
{
    private static readonly PerCloud<EndpointDetailsValidator> All = new((fields, traits) => new(fields, traits));

    private EndpointDetailsValidator(CloudFields fields, CloudTraits traits)
    {
        RuleFor(input => input.Name).Field(fields.EndpointName).When(input => input.Name is not null);
        RuleFor(input => input.Description).Field(fields.Description, optional: true);
        RuleFor(input => input.SubnetIds).Field(fields.Subnets).When(input => input.SubnetIds is not null);
        if (traits.SubnetsNameZones)
            RuleFor(input => input.SubnetIds).Zones(fields, traits, input => new ZonePlan(input.SubnetZones, [], input.FewZonesConfirmed));
        // An endpoint that stands keeps at least one group on every cloud.
        RuleFor(input => input.SecurityGroupIds).Field(fields.SecurityGroups).When(input => input.SecurityGroupIds is not null);
        RuleFor(input => input.Tags).Tags(fields, traits);
        RuleFor(input => input.Policy).Field(FieldRules.Policy, optional: true);
    }

    public static EndpointDetailsValidator Of(CloudProvider provider) => All[provider];
}
