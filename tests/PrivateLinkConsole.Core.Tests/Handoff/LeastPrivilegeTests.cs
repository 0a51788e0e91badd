using System.Text.Json;
using PrivateLinkConsole.Core.Clouds;
using PrivateLinkConsole.Core.Handoff;
using PrivateLinkConsole.TestKit;
using Xunit;

namespace PrivateLinkConsole.Core.Tests.Handoff;

/// <summary>The printed policies name what the product does, and nothing that would reach foreign resources (R31).</summary>
public sealed class LeastPrivilegeTests
{
    private static readonly PolicyScope Scope = new("in-0123456789abcdef", "222222222222");

    [Fact]
    public void Policies_Printed_MatchGolden()
    {
        Golden.Matches(LeastPrivilege.Console(), "policy-console.json");
        Golden.Matches(LeastPrivilege.Trust("arn:aws:iam::333333333333:role/console", "plc-0123456789abcdef0123456789abcdef"), "policy-trust.json");
        Golden.Matches(LeastPrivilege.Consumer(Scope), "policy-consumer.json");
        Golden.Matches(LeastPrivilege.Provider(Scope with { AccountId = "111111111111", Region = "us-west-2" }), "policy-provider.json");
    }

    [Fact]
    public void AwsActions_EveryPortMethod_IsListed()
    {
        Type[] ports = [typeof(IPrivateLinkConsumer), typeof(IEndpointServiceProvider), typeof(ICloudNetworks), typeof(IPrivateDns), typeof(ICloudIdentity)];
        Assert.All(ports.SelectMany(port => port.GetMethods().Select(method => (port, method.Name))), method => Assert.Contains(method, (IEnumerable<(Type, string)>)AwsActions.ByMethod.Keys));
    }

    // Rules are taken away in the provider's account only.
    [Fact]
    public void Consumer_AllFeatures_AllowsEveryActionOfThePorts() =>
        Assert.Equal(
            ["ec2:RevokeSecurityGroupIngress"],
            AwsActions.Of(typeof(IPrivateLinkConsumer)).Concat(AwsActions.Of(typeof(ICloudNetworks))).Concat(AwsActions.Of(typeof(IPrivateDns)))
                .Except(Allowed(LeastPrivilege.Consumer(Scope))));

    [Fact]
    public void Provider_AllowsEveryActionOfThePort() =>
        Assert.Empty(AwsActions.Of(typeof(IEndpointServiceProvider)).Except(Allowed(LeastPrivilege.Provider(Scope))));

    [Fact]
    public void Provider_PublicEndpoint_IsSwitchedByRulesOfItsGroup()
    {
        string[] rules = ["ec2:DescribeSecurityGroups", "ec2:AuthorizeSecurityGroupIngress", "ec2:RevokeSecurityGroupIngress"];
        Assert.Empty(rules.Except(Allowed(LeastPrivilege.Provider(Scope))));
        Assert.Empty(rules.Intersect(Allowed(LeastPrivilege.Provider(Scope, PolicyFeatures.None))));
    }

    // Without the fixes the console only reads networks and works on its own endpoints.
    [Fact]
    public void Consumer_NoFeatures_StillAllowsTheEndpoints()
    {
        var allowed = Allowed(LeastPrivilege.Consumer(Scope, PolicyFeatures.None));
        Assert.Empty(AwsActions.Of(typeof(IPrivateLinkConsumer)).Except(allowed));
        Assert.DoesNotContain(allowed, action => action.StartsWith("route53:", StringComparison.Ordinal));
        Assert.DoesNotContain("ec2:AuthorizeSecurityGroupIngress", allowed);
        Assert.DoesNotContain("ec2:ModifyVpcAttribute", allowed);
    }

    [Theory]
    [InlineData(PolicyFeatures.SecurityGroups, "ec2:CreateSecurityGroup")]
    [InlineData(PolicyFeatures.SecurityGroups, "ec2:AuthorizeSecurityGroupIngress")]
    [InlineData(PolicyFeatures.SecurityGroups, "ec2:AuthorizeSecurityGroupEgress")]
    [InlineData(PolicyFeatures.Diagnostics, "ec2:DescribeInstances")]
    [InlineData(PolicyFeatures.VpcDns, "ec2:ModifyVpcAttribute")]
    [InlineData(PolicyFeatures.Terraform, "ec2:DescribePrefixLists")]
    [InlineData(PolicyFeatures.HostedZones, "route53:ChangeResourceRecordSets")]
    [InlineData(PolicyFeatures.HostedZones, "route53:ListHostedZones")]
    [InlineData(PolicyFeatures.ZoneSharing, "route53:CreateVPCAssociationAuthorization")]
    public void Consumer_OneFeature_AddsItsAction(PolicyFeatures feature, string action) => Assert.Contains(action, Allowed(LeastPrivilege.Consumer(Scope, feature)));

    // Writes on endpoints and services need our tag; only reads may name all resources.
    [Fact]
    public void Consumer_Writes_NameResources() =>
        Assert.All(Statements(LeastPrivilege.Consumer(Scope, PolicyFeatures.All & ~PolicyFeatures.HostedZones)).Where(statement => Texts(statement, "Resource") is ["*"] && IsAllow(statement)),
            statement => Assert.All(Texts(statement, "Action"), action => Assert.Contains(":Describe", action, StringComparison.Ordinal)));

    [Fact]
    public void Consumer_China_NamesItsPartition()
    {
        var policy = LeastPrivilege.Consumer(Scope with { Partition = "aws-cn" });
        Assert.DoesNotContain("arn:aws:", policy, StringComparison.Ordinal);
        Assert.Contains("\"cn.com.amazonaws.vpce.*\"", policy, StringComparison.Ordinal);
    }

    private static List<string> Allowed(string policy) => [.. Statements(policy).Where(IsAllow).SelectMany(statement => Texts(statement, "Action"))];

    private static bool IsAllow(JsonElement statement) => statement.GetProperty("Effect").GetString() == "Allow";

    private static List<JsonElement> Statements(string policy) => [.. JsonDocument.Parse(policy).RootElement.GetProperty("Statement").EnumerateArray()];

    private static string[] Texts(JsonElement statement, string name) => statement.GetProperty(name) is { ValueKind: JsonValueKind.Array } list
        ? [.. list.EnumerateArray().Select(item => item.GetString()!)]
        : [statement.GetProperty(name).GetString()!];
}
