using System.Collections.Frozen;

namespace PrivateLinkConsole.Core.Fields;

/// <summary>All kinds of field, each one object that form, service, import and REST API share.</summary>
public static class FieldRules
{
    public static FieldRule AwsVpc { get; } = new("aws.vpc", AwsIds.Vpc.Check);
    public static FieldRule AwsSubnet { get; } = new("aws.subnet", AwsIds.Subnet.Check);
    public static FieldRule AwsSecurityGroup { get; } = new("aws.sg", AwsIds.SecurityGroup.Check);
    public static FieldRule AwsEndpoint { get; } = new("aws.endpoint", AwsIds.Endpoint.Check);
    public static FieldRule AwsService { get; } = new("aws.service", AwsServiceNameRule.Check);
    public static FieldRule AwsRegion { get; } = new("aws.region", AwsPlaceRules.Region);
    public static FieldRule AwsAccount { get; } = new("aws.account", AwsPlaceRules.Account);
    public static FieldRule AwsZoneId { get; } = new("aws.azId", AwsPlaceRules.Zone);
    public static FieldRule AwsRoleArn { get; } = new("aws.roleArn", AwsArnRules.Role);
    public static FieldRule AwsLoadBalancer { get; } = new("aws.nlbArn", AwsArnRules.NetworkLoadBalancer);
    public static FieldRule AwsTagKey { get; } = new("aws.tagKey", TextRules.AwsTagKey, freeText: true);
    public static FieldRule AwsTagValue { get; } = new("aws.tagValue", TextRules.AwsTagValue, freeText: true);

    /// <summary>Name of an endpoint, a cluster or an account.</summary>
    public static FieldRule DisplayName { get; } = new("displayName", TextRules.DisplayName, freeText: true);

    /// <summary>Where clients of an endpoint stand: <c>i-…</c>, <c>eni-…</c>, an IPv4 address or range.</summary>
    public static FieldRule Source { get; } = new("source", SourceRule.Check);
    public static FieldRule Port { get; } = new("port", NumberRules.Port);
    public static FieldRule Page { get; } = new("page", NumberRules.Page);
    public static FieldRule PageSize { get; } = new("pageSize", NumberRules.PageSize);
    public static FieldRule ExternalId { get; } = new("externalId", AddressRules.ExternalId);
    public static FieldRule ReturnUrl { get; } = new("returnUrl", AddressRules.ReturnUrl);
    public static FieldRule ConfigName { get; } = new("configName", AddressRules.FileName);

    /// <summary>A domain that may be a wildcard: a service's private DNS name, a domain of a connection.</summary>
    public static FieldRule Domain { get; } = new("domain", new DomainRule(Wildcard: true, Underscore: false).Check);
    public static FieldRule HostedZoneName { get; } = new("r53.zoneName", new DomainRule(Wildcard: false, Underscore: true).Check);
    public static FieldRule HostedZoneId { get; } = new("r53.zoneId", Route53Rules.ZoneId);
    public static FieldRule Policy { get; } = new("policy", PolicyRule.Check);

    public static FieldRule AlibabaVpc { get; } = new("ali.vpc", new AlibabaIdRule("vpc-").Check);
    public static FieldRule AlibabaVSwitch { get; } = new("ali.vsw", new AlibabaIdRule("vsw-").Check);
    public static FieldRule AlibabaSecurityGroup { get; } = new("ali.sg", new AlibabaIdRule("sg-").Check);
    public static FieldRule AlibabaEndpoint { get; } = new("ali.endpoint", new AlibabaIdRule("ep-").Check);
    public static FieldRule AlibabaServiceId { get; } = new("ali.serviceId", new AlibabaIdRule("epsrv-").Check);
    public static FieldRule AlibabaService { get; } = new("ali.service", AlibabaPlaceRules.ServiceName);
    public static FieldRule AlibabaRegion { get; } = new("ali.region", AlibabaPlaceRules.Region);
    public static FieldRule AlibabaZone { get; } = new("ali.zone", AlibabaPlaceRules.Zone);
    public static FieldRule AlibabaName { get; } = new("ali.name", AlibabaTextRules.Name, freeText: true);
    public static FieldRule AlibabaDescription { get; } = new("ali.desc", AlibabaTextRules.Description, freeText: true);
    public static FieldRule AlibabaTagKey { get; } = new("ali.tagKey", AlibabaTextRules.TagKey, freeText: true);
    public static FieldRule AlibabaTagValue { get; } = new("ali.tagValue", AlibabaTextRules.TagValue, freeText: true);
    public static FieldRule AlibabaAccount { get; } = new("ali.account", AlibabaPlaceRules.Account);
    public static FieldRule AlibabaLoadBalancer { get; } = new("ali.loadBalancer", AlibabaPlaceRules.LoadBalancer);
    public static FieldRule AlibabaRoleArn { get; } = new("ali.roleArn", AlibabaTextRules.RoleArn);

    public static FieldRule ConfluentSubdomain { get; } = new("confluent.subdomain", ConfluentRules.DnsSubdomain);
    public static FieldRule ConfluentUniqueName { get; } = new("confluent.uniqueName", ConfluentRules.UniqueName);

    /// <summary>Subnet IDs of one endpoint.</summary>
    public static FieldListRule AwsSubnets { get; } = new(AwsSubnet, 1, 16);

    /// <summary>Security groups of one endpoint: AWS takes five by default.</summary>
    public static FieldListRule AwsSecurityGroups { get; } = new(AwsSecurityGroup, 1, 5);

    public static FieldListRule AwsLoadBalancers { get; } = new(AwsLoadBalancer, 1, 10);

    /// <summary>The same where the cloud is another maker's emulator.</summary>
    public static FieldListRule EmulatedAwsLoadBalancers { get; } = new(new FieldRule(AwsLoadBalancer.Name, AwsArnRules.EmulatedNetworkLoadBalancer), 1, 10);

    /// <summary>vSwitches of one endpoint: one in each zone, at most ten.</summary>
    public static FieldListRule AlibabaVSwitches { get; } = new(AlibabaVSwitch, 1, 10);

    /// <summary>Security groups of one endpoint: five by default (D30).</summary>
    public static FieldListRule AlibabaSecurityGroups { get; } = new(AlibabaSecurityGroup, 1, 5);

    public static FieldListRule AlibabaLoadBalancers { get; } = new(AlibabaLoadBalancer, 1, 10);

    /// <summary>An address of a cloud API.</summary>
    /// <param name="operatorOrigins">What the operator's configuration allows besides the clouds' public hosts.</param>
    public static FieldRule EndpointUrl(params IEnumerable<string> operatorOrigins) => new("endpointUrl", AddressRules.EndpointUrl(operatorOrigins));

    /// <summary>Every single-value rule by its name.</summary>
    public static FrozenDictionary<string, FieldRule> ByName { get; } = new[]
    {
        AwsVpc, AwsSubnet, AwsSecurityGroup, AwsEndpoint, AwsService, AwsRegion, AwsAccount, AwsZoneId, AwsRoleArn, AwsLoadBalancer, AwsTagKey, AwsTagValue,
        DisplayName, Source, Port, Page, PageSize, ExternalId, ReturnUrl, ConfigName, Domain, HostedZoneName, HostedZoneId, Policy, EndpointUrl(),
        AlibabaVpc, AlibabaVSwitch, AlibabaSecurityGroup, AlibabaEndpoint, AlibabaServiceId, AlibabaService, AlibabaRegion, AlibabaZone,
        AlibabaName, AlibabaDescription, AlibabaTagKey, AlibabaTagValue, AlibabaAccount, AlibabaLoadBalancer, AlibabaRoleArn, ConfluentSubdomain, ConfluentUniqueName,
    }.ToFrozenDictionary(rule => rule.Name, StringComparer.Ordinal);
}
