using FluentValidation;
using PrivateLinkConsole.Core.Fields;
using PrivateLinkConsole.Core.PrivateEndpoints;

namespace PrivateLinkConsole.Core.DnsBindings;

/// <summary>The fields of the DNS step where names lead to the endpoint by hosted zones (E17 to E20); the same for one cluster and for all.</summary>
public sealed record DnsBindingInput
{
    /// <summary>Clusters whose private links shall lead to the endpoint.</summary>
    public IReadOnlyList<string> ClusterIds { get; init; } = [];

    public EndpointMode Mode { get; init; }

    /// <summary>The connected account that owns, or shall own, the zone; null: the one of the VPC.</summary>
    public string? ZoneCloudAccountId { get; init; }

    /// <summary>A zone that exists; null: one is made for each name.</summary>
    public string? HostedZoneId { get; init; }

    public IReadOnlyList<VpcInput> MoreVpcs { get; init; } = [];

    /// <summary>The admin saw that the chosen zone stands above the name and hides its neighbours in the VPC.</summary>
    public bool ParentConfirmed { get; init; }

    /// <summary>The admin saw what stands under the name and wants it replaced.</summary>
    public bool ReplacementConfirmed { get; init; }
}

public sealed record VpcInput(string VpcId, string Region);

/// <summary>The form of those fields.</summary>
public sealed class DnsBindingInputValidator : AbstractValidator<DnsBindingInput>
{
    private const int MostVpcs = 20;

    public DnsBindingInputValidator()
    {
        RuleFor(input => input.HostedZoneId).Field(FieldRules.HostedZoneId, optional: true);
        RuleFor(input => input.ClusterIds).Custom((ids, context) =>
        {
            if (ids.Count == 0)
                context.AddFailure(FieldValidation.Failure("clusterIds", new FieldError("clusterIds", "required", "Field.Cluster.Error", [])));
        });
        RuleFor(input => input.MoreVpcs).Custom((vpcs, context) =>
        {
            if (vpcs.Count > MostVpcs)
                context.AddFailure(FieldValidation.Failure("moreVpcs", new FieldError("moreVpcs", "too-many", "Field.List.AtMost", [MostVpcs])));
            foreach (var (vpc, index) in vpcs.Select((vpc, index) => (vpc, index)))
            {
                if (FieldRules.AwsVpc.Check(vpc.VpcId) is { } badId)
                    context.AddFailure(FieldValidation.Failure($"moreVpcs[{index}].vpcId", badId));
                if (FieldRules.AwsRegion.Check(vpc.Region) is { } badRegion)
                    context.AddFailure(FieldValidation.Failure($"moreVpcs[{index}].region", badRegion));
            }
        });
    }

    public static DnsBindingInputValidator Instance { get; } = new();
}
