using System.Text.Json;
using PrivateLinkConsole.Core.Clouds;
using PrivateLinkConsole.Core.Handoff;
using Xunit;

namespace PrivateLinkConsole.Core.Tests.Handoff;

/// <summary>The policies for Alibaba Cloud name what the product does there (R31).</summary>
public sealed class RamPolicyTests
{
    private static readonly PolicyScope Scope = new("in-0123456789abcdef", "2222222222222222");

    // No DNS: the cloud has no private zones that the console keeps.
    [Fact]
    public void Actions_EveryPortMethod_IsListed()
    {
        Type[] ports = [typeof(IPrivateLinkConsumer), typeof(IEndpointServiceProvider), typeof(ICloudNetworks), typeof(ICloudIdentity)];
        Assert.All(ports.SelectMany(port => port.GetMethods().Select(method => (port, method.Name))), method => Assert.Contains(method, (IEnumerable<(Type, string)>)AlibabaActions.ByMethod.Keys));
    }

    // Rules are taken away in the provider's account only.
    [Fact]
    public void Consumer_AllFeatures_AllowsEveryActionOfThePorts() =>
        Assert.Equal(["ecs:RevokeSecurityGroup"], AlibabaActions.Of(typeof(IPrivateLinkConsumer)).Concat(AlibabaActions.Of(typeof(ICloudNetworks))).Except(Allowed(RamPolicy.Consumer(Scope))));

    [Fact]
    public void Provider_AllowsEveryActionOfThePort() => Assert.Empty(AlibabaActions.Of(typeof(IEndpointServiceProvider)).Except(Allowed(RamPolicy.Provider(Scope))));

    [Theory]
    [InlineData(PolicyFeatures.SecurityGroups, "ecs:AuthorizeSecurityGroup")]
    [InlineData(PolicyFeatures.Diagnostics, "ecs:DescribeInstances")]
    public void Consumer_OneFeature_AddsItsAction(PolicyFeatures feature, string action)
    {
        Assert.Contains(action, Allowed(RamPolicy.Consumer(Scope, feature)));
        Assert.DoesNotContain(action, Allowed(RamPolicy.Consumer(Scope, PolicyFeatures.None)));
    }

    [Fact]
    public void Form_IsRams()
    {
        var policy = JsonDocument.Parse(RamPolicy.Consumer(Scope)).RootElement;
        Assert.Equal("1", policy.GetProperty("Version").GetString());
        Assert.All(policy.GetProperty("Statement").EnumerateArray(), statement => Assert.False(statement.TryGetProperty("Sid", out _)));
        Assert.Contains("\"acs:privatelink:*:2222222222222222:vpcendpoint/*\"", RamPolicy.Consumer(Scope), StringComparison.Ordinal);
        var trust = JsonDocument.Parse(RamPolicy.Trust("acs:ram::1000000000000000:root", "plc-1")).RootElement.GetProperty("Statement")[0];
        Assert.Equal("acs:ram::1000000000000000:root", trust.GetProperty("Principal").GetProperty("RAM")[0].GetString());
    }

    [Theory]
    [InlineData(CloudProvider.Aws, "DescribeVpcs", "ec2:DescribeVpcs")]
    [InlineData(CloudProvider.Alibaba, "DescribeVpcs", "vpc:DescribeVpcs")]
    [InlineData(CloudProvider.Alibaba, "ListVpcEndpointServicesByEndUser", "privatelink:ListVpcEndpointServicesByEndUser")]
    [InlineData(CloudProvider.Alibaba, "SomethingElse", "SomethingElse")]
    public void ActionOf_Operation_IsWhatAllowsIt(CloudProvider cloud, string operation, string action) => Assert.Equal(action, PolicyTexts.Of(cloud).ActionOf(operation));

    private static List<string> Allowed(string policy) =>
        [.. JsonDocument.Parse(policy).RootElement.GetProperty("Statement").EnumerateArray().SelectMany(statement => Texts(statement.GetProperty("Action")))];

    private static string[] Texts(JsonElement texts) => texts.ValueKind == JsonValueKind.Array ? [.. texts.EnumerateArray().Select(item => item.GetString()!)] : [texts.GetString()!];
}
