using PrivateLinkConsole.Clouds.Tests.Stubs;
using PrivateLinkConsole.Core.Clouds;
using PrivateLinkConsole.TestKit;
using Xunit;

namespace PrivateLinkConsole.Clouds.Tests.Alibaba;

/// <summary>Each port method's requests, as they go over the wire, against a golden file.</summary>
public sealed class RequestTests
{
    private static readonly Dictionary<string, Func<TestCloud, CancellationToken, Task>> Calls = new()
    {
        ["FindService"] = (cloud, stop) => cloud.Consumer().FindServiceAsync(AlibabaAt.ServiceName, stop),
        ["CreateEndpoint"] = (cloud, stop) => cloud.Consumer().CreateEndpointAsync(AlibabaAt.Endpoint, stop),
        ["CreateEndpoint.reverse"] = (cloud, stop) => cloud.Consumer().CreateEndpointAsync(
            AlibabaAt.Endpoint with { Kind = EndpointKind.Reverse, Name = null, Description = null, ResourceGroupId = null, PolicyDocument = null, Tags = new Dictionary<string, string>() }, stop),
        ["ListEndpoints"] = (cloud, stop) => cloud.Consumer().ListEndpointsAsync(new EndpointFilter(), null, stop),
        ["ListEndpoints.filters"] = (cloud, stop) => cloud.Consumer().ListEndpointsAsync(
            new EndpointFilter([AlibabaAt.EndpointId], "row-1", AlibabaAt.ServiceName, AlibabaAt.VpcId), "next page", stop),
        ["ModifyEndpoint.attributes"] = (cloud, stop) => cloud.Consumer().ModifyEndpointAsync(
            AlibabaAt.EndpointId, new EndpointChange { Name = "new", Description = "newer", PolicyDocument = "" }, stop),
        ["ModifyEndpoint.members"] = (cloud, stop) => cloud.Consumer().ModifyEndpointAsync(
            AlibabaAt.EndpointId, new EndpointChange(null, ["vsw-i"], ["vsw-h"], ["sg-2"], [AlibabaAt.GroupId]), stop),
        ["ModifyEndpoint.done"] = (cloud, stop) => cloud.Consumer().ModifyEndpointAsync(
            AlibabaAt.EndpointId, new EndpointChange(null, ["vsw-h"], ["vsw-gone"], [AlibabaAt.GroupId], ["sg-gone"]), stop),
        ["RemoveZone"] = (cloud, stop) => cloud.Consumer().RemoveZoneAsync(AlibabaAt.EndpointId, "cn-hangzhou-h", stop),
        ["DeleteEndpoint"] = (cloud, stop) => cloud.Consumer().DeleteEndpointAsync(AlibabaAt.EndpointId, stop),
        ["ListInterfaces"] = (cloud, stop) => cloud.Consumer().ListInterfacesAsync([new EndpointInterfaces(AlibabaAt.EndpointId, [])], stop),
        ["Tag"] = (cloud, stop) => cloud.Consumer().TagAsync(AlibabaAt.EndpointId, new Dictionary<string, string> { ["名前"] = "a b&c=d/é", ["plc:row"] = "row-1" }, stop),
        ["Untag"] = (cloud, stop) => cloud.Consumer().UntagAsync(AlibabaAt.ServiceId, ["env", "team"], stop),
        ["CreateService"] = (cloud, stop) => cloud.Provider().CreateServiceAsync(AlibabaAt.Service, stop),
        ["ListServices"] = (cloud, stop) => cloud.Provider().ListServicesAsync(new ServiceFilter([AlibabaAt.ServiceId], "row-1"), null, stop),
        ["ListAllowed"] = (cloud, stop) => cloud.Provider().ListAllowedAsync(AlibabaAt.ServiceId, stop),
        ["Allow"] = (cloud, stop) => cloud.Provider().AllowAsync(AlibabaAt.ServiceId, "2222222222222222", stop),
        ["Disallow"] = (cloud, stop) => cloud.Provider().DisallowAsync(AlibabaAt.ServiceId, "2222222222222222", stop),
        ["ListConnections"] = (cloud, stop) => cloud.Provider().ListConnectionsAsync([AlibabaAt.ServiceId], null, stop),
        ["Accept"] = (cloud, stop) => cloud.Provider().AcceptAsync(AlibabaAt.ServiceId, AlibabaAt.EndpointId, stop),
        ["Reject"] = (cloud, stop) => cloud.Provider().RejectAsync(AlibabaAt.ServiceId, AlibabaAt.EndpointId, stop),
        ["DeleteService"] = (cloud, stop) => cloud.Provider().DeleteServiceAsync(AlibabaAt.ServiceId, stop),
        ["CreateSecurityGroup"] = (cloud, stop) => cloud.Networks().CreateSecurityGroupAsync(Orders.Group with { VpcId = AlibabaAt.VpcId }, stop),
        ["AllowIngress.ipv6"] = (cloud, stop) => cloud.Networks().AllowIngressAsync(AlibabaAt.GroupId, 9092, "2001:db8::/56", stop),
        ["AllowEgress"] = (cloud, stop) => cloud.Networks().AllowEgressAsync(AlibabaAt.GroupId, 4000, "10.0.0.0/16", stop),
        ["RevokeIngress"] = (cloud, stop) => cloud.Networks().RevokeIngressAsync(AlibabaAt.GroupId, new IngressRule("-1", null, null, "sg-2"), stop),
        ["FindHost.instance"] = (cloud, stop) => cloud.Networks().FindHostAsync("i-1", stop),
        ["FindHost.interface"] = (cloud, stop) => cloud.Networks().FindHostAsync("eni-1", stop),
        ["WhoAmI"] = (cloud, stop) => cloud.Identity().WhoAmIAsync(stop),
    };

    public static TheoryData<string> Names => [.. Calls.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Call_AsSent_IsTheGoldenRequest(string name)
    {
        await using var stub = new StubServer(AlibabaAt.Least);
        using var cloud = new TestCloud(stub.Url);

        await Calls[name](cloud, TestContext.Current.CancellationToken);

        Golden.Matches(string.Join("\n\n", stub.Requests.Select(Text)), $"{name}.txt");
    }

    [Fact]
    public async Task Call_Twice_HasItsOwnNonceEachTime()
    {
        await using var stub = new StubServer(AlibabaAt.Least);
        using var cloud = new TestCloud(stub.Url);

        await cloud.Consumer().DeleteEndpointAsync(AlibabaAt.EndpointId, TestContext.Current.CancellationToken);
        await cloud.Consumer().DeleteEndpointAsync(AlibabaAt.EndpointId, TestContext.Current.CancellationToken);

        Assert.Equal(2, stub.Requests.Select(request => request.Header("x-acs-signature-nonce")).Distinct().Count());
        Assert.All(stub.Requests, request => Assert.Equal("0", request.Header("Content-Length")));
    }

    // A parameter a line: the diff of a change names it.
    private static string Text(StubRequest request) => string.Join('\n', Parts(request)).Replace("&", "\n&", StringComparison.Ordinal);

    private static IEnumerable<string> Parts(StubRequest request)
    {
        yield return $"{request.Action} {request.Header("x-acs-version")}";
        yield return request.Line;
        if (request.Header("Content-Type") is { } type)
            yield return type;
        if (request.Body.Length > 0)
            yield return request.Body;
    }
}
