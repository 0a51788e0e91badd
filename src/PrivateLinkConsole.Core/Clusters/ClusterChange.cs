using System.Globalization;
using FluentValidation;
using PrivateLinkConsole.Core.Fields;

namespace PrivateLinkConsole.Core.Clusters;

/// <summary>What may be changed of a cluster; null leaves as it is.</summary>
public sealed record ClusterChange(string? Name = null, int? Port = null, string? PrivateDnsName = null, string? PrivateLink = null, string? PublicSecurityGroupId = null);

/// <summary>The form of a cluster's change.</summary>
public sealed class ClusterChangeValidator : AbstractValidator<ClusterChange>
{
    public ClusterChangeValidator()
    {
        RuleFor(change => change.Name).Field(FieldRules.DisplayName).When(change => change.Name is not null);
        RuleFor(change => change.Port).Custom((port, context) =>
        {
            if (port is { } number && FieldRules.Port.Check(number.ToString(CultureInfo.InvariantCulture)) is { } error)
                context.AddFailure(FieldValidation.Failure("port", error));
        });
        RuleFor(change => change.PrivateDnsName).Field(FieldRules.Domain, optional: true);
        RuleFor(change => change.PrivateLink).Field(FieldRules.HostedZoneName, optional: true);
        RuleFor(change => change.PublicSecurityGroupId).Field(FieldRules.AwsSecurityGroup, optional: true);
    }

    public static ClusterChangeValidator Instance { get; } = new();
}
