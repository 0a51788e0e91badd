using FluentValidation;
using PrivateLinkConsole.Core.Clouds;
using PrivateLinkConsole.Core.Fields;

namespace PrivateLinkConsole.Core.Clusters;

/// <summary>The fields of a cluster. With a cloud account its service side is ours, with a service name alone the vendor's (R1).</summary>
public sealed record ClusterInput
{
    public string Name { get; init; } = "";

    public ClusterPlatform Platform { get; init; }

    public CloudProvider Provider { get; init; }

    public string Region { get; init; } = "";

    public IReadOnlyList<string> ZoneIds { get; init; } = [];

    public int Port { get; init; }

    public string? CloudAccountId { get; init; }

    public IReadOnlyList<string> NetworkLoadBalancerArns { get; init; } = [];

    public string? PrivateDnsName { get; init; }

    public string? EndpointServiceName { get; init; }

    /// <summary>Host name of the private link, for platforms that assign one (E15). Ours may leave it to the project's template.</summary>
    public string? PrivateLink { get; init; }

    /// <summary>Ours only: the security group whose rule opens the public endpoint, so that the console can switch it.</summary>
    public string? PublicSecurityGroupId { get; init; }
}

/// <summary>The form of a cluster's fields.</summary>
public sealed class ClusterInputValidator : AbstractValidator<ClusterInput>
{
    private ClusterInputValidator(CloudFields fields)
    {
        RuleFor(input => input.Name).Field(FieldRules.DisplayName);
        RuleFor(input => input.Port).Field(FieldRules.Port);
        RuleFor(input => input.PrivateDnsName).Field(FieldRules.Domain, optional: true);
        RuleFor(input => input.PrivateLink).Field(FieldRules.HostedZoneName, optional: true);
        RuleFor(input => input.PublicSecurityGroupId).Field(fields.SecurityGroup, optional: true);
        RuleFor(input => input.PrivateLink).Custom((link, context) => RefuseUnused("privateLink", "Field.PrivateLink.NotUsed", link, context, profile => profile.HasPrivateLink));
        RuleFor(input => input.PrivateDnsName).Custom((name, context) => RefuseUnused("privateDnsName", "Field.PrivateDnsName.NotUsed", name, context, profile => profile.Dns == DnsKind.PrivateName));
        RuleFor(input => input.Region).Field(fields.Region);
        RuleForEach(input => input.ZoneIds).Field(fields.Zone);
        RuleFor(input => input.EndpointServiceName).Field(fields.Service).When(input => input.CloudAccountId is null);
        // A later cluster of a location may leave them out: it stands behind the same service.
        RuleFor(input => input.NetworkLoadBalancerArns).Field(fields.LoadBalancers)
            .When(input => input.CloudAccountId is not null && (input.NetworkLoadBalancerArns.Count > 0 || PlatformProfile.Of(input.Platform).Scope == ServiceScope.Cluster));
        RuleFor(input => input.EndpointServiceName).Custom((name, context) => RequireRegion(name, fields, context)).When(input => input.CloudAccountId is null);
        RuleFor(input => input.EndpointServiceName).Custom((name, context) =>
        {
            if (name is not null && context.InstanceToValidate.CloudAccountId is not null)
                context.AddFailure(FieldValidation.Failure("endpointServiceName", new FieldError("endpointServiceName", "both", "Field.Cluster.BothSides", [])));
        });
    }

    private static readonly ClusterInputValidator Aws = new(CloudFields.Aws);
    private static readonly ClusterInputValidator EmulatedAws = new(CloudFields.EmulatedAws);
    private static readonly ClusterInputValidator Alibaba = new(CloudFields.Alibaba);

    /// <param name="emulated">A Live console on an emulator of AWS (R29).</param>
    public static ClusterInputValidator Of(CloudProvider provider, bool emulated = false) => provider switch
    {
        CloudProvider.Aws => emulated ? EmulatedAws : Aws,
        CloudProvider.Alibaba => Alibaba,
    };

    private static void RefuseUnused(string field, string key, string? value, ValidationContext<ClusterInput> context, Func<PlatformProfile, bool> used)
    {
        var profile = PlatformProfile.Of(context.InstanceToValidate.Platform);
        if (!string.IsNullOrEmpty(value) && !used(profile))
            context.AddFailure(FieldValidation.Failure(field, new FieldError(field, "not-used", key, [profile.Name])));
    }

    private static void RequireRegion(string? name, CloudFields fields, ValidationContext<ClusterInput> context)
    {
        if (name is null || fields.Service.Check(name) is not null)
            return;
        var region = fields.RegionOfService(name);
        if (region != context.InstanceToValidate.Region)
            context.AddFailure(FieldValidation.Failure("endpointServiceName", new FieldError("endpointServiceName", "wrong-region", "Verify.Region", [region])));
    }
}
