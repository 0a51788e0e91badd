using PrivateLinkConsole.Core.Clouds;

namespace PrivateLinkConsole.Core.Fields;

/// <summary>What the fields of one cloud accept: a cloud as data, so that no form or service asks which one it is.</summary>
public sealed record CloudFields
{
    public required FieldRule Account { get; init; }

    public required FieldRule RoleArn { get; init; }

    public required FieldRule Region { get; init; }

    public required FieldRule Zone { get; init; }

    /// <summary>Name of an endpoint service.</summary>
    public required FieldRule Service { get; init; }

    public required FieldRule Endpoint { get; init; }

    /// <summary>Name of an endpoint, as the cloud shows it.</summary>
    public required FieldRule EndpointName { get; init; }

    public required FieldRule Description { get; init; }

    public required FieldRule Vpc { get; init; }

    public required FieldRule SecurityGroup { get; init; }

    /// <summary>Subnets (AWS) or vSwitches (Alibaba Cloud) of one endpoint.</summary>
    public required FieldListRule Subnets { get; init; }

    public required FieldListRule SecurityGroups { get; init; }

    /// <summary>Load balancers behind one endpoint service.</summary>
    public required FieldListRule LoadBalancers { get; init; }

    public required FieldRule TagKey { get; init; }

    public required FieldRule TagValue { get; init; }

    /// <summary>The region in a service name that <see cref="Service"/> accepts.</summary>
    public required Func<string, string> RegionOfService { get; init; }

    /// <summary>The account in a role's ARN that <see cref="RoleArn"/> accepts.</summary>
    public required Func<string, string> AccountOfRole { get; init; }

    /// <summary>Account and region in a load balancer's name that <see cref="LoadBalancers"/> accepts; null: its name does not tell.</summary>
    public required Func<string, (string Account, string Region)?> PlaceOfLoadBalancer { get; init; }

    public static CloudFields Aws { get; } = new()
    {
        Account = FieldRules.AwsAccount,
        RoleArn = FieldRules.AwsRoleArn,
        Region = FieldRules.AwsRegion,
        Zone = FieldRules.AwsZoneId,
        Service = FieldRules.AwsService,
        Endpoint = FieldRules.AwsEndpoint,
        EndpointName = FieldRules.DisplayName,
        // Free text of one line, as long as a tag's value may be.
        Description = FieldRules.AwsTagValue,
        Vpc = FieldRules.AwsVpc,
        SecurityGroup = FieldRules.AwsSecurityGroup,
        Subnets = FieldRules.AwsSubnets,
        SecurityGroups = FieldRules.AwsSecurityGroups,
        LoadBalancers = FieldRules.AwsLoadBalancers,
        TagKey = FieldRules.AwsTagKey,
        TagValue = FieldRules.AwsTagValue,
        RegionOfService = name => Part(name, '.', ^2),
        AccountOfRole = arn => Part(arn, ':', 4),
        PlaceOfLoadBalancer = arn => (Part(arn, ':', 4), Part(arn, ':', 3)),
    };

    /// <summary>For a Live console on an emulator of AWS, whose load balancers are named otherwise (R29).</summary>
    public static CloudFields EmulatedAws { get; } = Aws with { LoadBalancers = FieldRules.EmulatedAwsLoadBalancers };

    public static CloudFields Alibaba { get; } = new()
    {
        Account = FieldRules.AlibabaAccount,
        RoleArn = FieldRules.AlibabaRoleArn,
        Region = FieldRules.AlibabaRegion,
        Zone = FieldRules.AlibabaZone,
        Service = FieldRules.AlibabaService,
        Endpoint = FieldRules.AlibabaEndpoint,
        EndpointName = FieldRules.AlibabaName,
        Description = FieldRules.AlibabaDescription,
        Vpc = FieldRules.AlibabaVpc,
        SecurityGroup = FieldRules.AlibabaSecurityGroup,
        Subnets = FieldRules.AlibabaVSwitches,
        SecurityGroups = FieldRules.AlibabaSecurityGroups,
        LoadBalancers = FieldRules.AlibabaLoadBalancers,
        TagKey = FieldRules.AlibabaTagKey,
        TagValue = FieldRules.AlibabaTagValue,
        RegionOfService = name => Part(name, '.', 3),
        AccountOfRole = arn => Part(arn, ':', 3),
        PlaceOfLoadBalancer = _ => null,
    };

    public static CloudFields Of(CloudProvider provider) => provider switch
    {
        CloudProvider.Aws => Aws,
        CloudProvider.Alibaba => Alibaba,
    };

    /// <summary>The cloud that a pasted service name belongs to; AWS where it says nothing, whose rule then says what is wrong.</summary>
    public static CloudProvider ProviderOfService(string? name) =>
        name?.Contains("aliyuncs", StringComparison.OrdinalIgnoreCase) == true || name?.StartsWith("epsrv-", StringComparison.Ordinal) == true
            ? CloudProvider.Alibaba
            : CloudProvider.Aws;

    private static string Part(string name, char separator, Index index)
    {
        var parts = name.Split(separator);
        var at = index.GetOffset(parts.Length);
        return at >= 0 && at < parts.Length ? parts[at] : "";
    }
}
