using PrivateLinkConsole.Clouds.Tests.Stubs;
using PrivateLinkConsole.Core.Clouds;
using PrivateLinkConsole.TestKit;
using Xunit;

namespace PrivateLinkConsole.Clouds.Tests.Aws;

/// <summary>Each write, byte for byte as it goes to EC2, against a golden file.</summary>
public sealed class WriteRequestTests
{
    private static readonly Dictionary<string, Func<TestCloud, CancellationToken, Task>> Writes = new()
    {
        ["CreateVpcEndpoint"] = (cloud, stop) => cloud.Consumer.CreateEndpointAsync(Orders.Endpoint, stop),
        ["CreateVpcEndpoint.bare"] = (cloud, stop) => cloud.Consumer.CreateEndpointAsync(
            Orders.Endpoint with { SecurityGroupIds = [], Tags = new Dictionary<string, string>(), PrivateDnsEnabled = true }, stop),
        ["ModifyVpcEndpoint.dns"] = (cloud, stop) => cloud.Consumer.ModifyEndpointAsync(Orders.EndpointId, new EndpointChange(PrivateDnsEnabled: true), stop),
        ["ModifyVpcEndpoint.members"] = (cloud, stop) => cloud.Consumer.ModifyEndpointAsync(
            Orders.EndpointId, new EndpointChange(null, ["subnet-a"], ["subnet-b"], ["sg-a"], ["sg-b"]), stop),
        ["DeleteVpcEndpoints"] = (cloud, stop) => cloud.Consumer.DeleteEndpointAsync(Orders.EndpointId, stop),
        ["CreateTags"] = (cloud, stop) => cloud.Consumer.TagAsync(
            Orders.EndpointId, new Dictionary<string, string> { ["名前"] = "a b&c=d/é", ["plc:row"] = "row-1" }, stop),
        ["DeleteTags"] = (cloud, stop) => cloud.Consumer.UntagAsync(Orders.EndpointId, ["env", "team"], stop),
        ["CreateVpcEndpointServiceConfiguration"] = (cloud, stop) => cloud.Provider.CreateServiceAsync(Orders.Service, stop),
        ["ModifyVpcEndpointServicePermissions.allow"] = (cloud, stop) => cloud.Provider.AllowAsync(Orders.ServiceId, "123456789012", stop),
        ["ModifyVpcEndpointServicePermissions.disallow"] = (cloud, stop) => cloud.Provider.DisallowAsync(Orders.ServiceId, "123456789012", stop),
        ["AcceptVpcEndpointConnections"] = (cloud, stop) => cloud.Provider.AcceptAsync(Orders.ServiceId, Orders.EndpointId, stop),
        ["RejectVpcEndpointConnections"] = (cloud, stop) => cloud.Provider.RejectAsync(Orders.ServiceId, Orders.EndpointId, stop),
        ["ModifyVpcEndpointServiceConfiguration.name"] = (cloud, stop) => cloud.Provider.SetPrivateDnsNameAsync(Orders.ServiceId, "db.example.com", stop),
        ["ModifyVpcEndpointServiceConfiguration.noname"] = (cloud, stop) => cloud.Provider.SetPrivateDnsNameAsync(Orders.ServiceId, null, stop),
        ["StartVpcEndpointServicePrivateDnsVerification"] = (cloud, stop) => cloud.Provider.StartPrivateDnsVerificationAsync(Orders.ServiceId, stop),
        ["DeleteVpcEndpointServiceConfigurations"] = (cloud, stop) => cloud.Provider.DeleteServiceAsync(Orders.ServiceId, stop),
        ["CreateSecurityGroup"] = (cloud, stop) => cloud.Networks.CreateSecurityGroupAsync(Orders.Group, stop),
        ["AuthorizeSecurityGroupIngress.ipv6"] = (cloud, stop) => cloud.Networks.AllowIngressAsync("sg-0123456789abcdef0", 9092, "2001:db8::/56", stop),
        ["ModifyVpcAttribute"] = (cloud, stop) => cloud.Networks.EnableDnsAsync("vpc-0123456789abcdef0", stop),
    };

    public static TheoryData<string> Names => [.. Writes.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Write_AsSent_IsTheGoldenRequest(string name)
    {
        await using var stub = new StubServer(Success);
        using var cloud = new TestCloud(stub.Url);

        await Writes[name](cloud, TestContext.Current.CancellationToken);

        // A parameter a line: the diff of a change names it.
        Golden.Matches(string.Join("\n\n", stub.Requests.Select(request => request.Body.Replace("&", "\n&", StringComparison.Ordinal))), $"{name}.txt");
    }

    private static StubAnswer Success(StubRequest request) => StubAnswer.Ec2(request.Action, request.Action switch
    {
        "CreateVpcEndpoint" => $"<vpcEndpoint><vpcEndpointId>{Orders.EndpointId}</vpcEndpointId></vpcEndpoint>",
        "CreateVpcEndpointServiceConfiguration" => $"<serviceConfiguration><serviceId>{Orders.ServiceId}</serviceId></serviceConfiguration>",
        "CreateSecurityGroup" => "<groupId>sg-0123456789abcdef0</groupId>",
        "DeleteVpcEndpoints" or "DeleteVpcEndpointServiceConfigurations" => "<unsuccessful/>",
        "AcceptVpcEndpointConnections" or "RejectVpcEndpointConnections" => "<unsuccessful/>",
        _ => "<return>true</return>",
    });
}
