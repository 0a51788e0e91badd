using PrivateLinkConsole.Clouds.Tests.Stubs;
using PrivateLinkConsole.Core.Clouds;

namespace PrivateLinkConsole.Clouds.Tests.Alibaba;

/// <summary>Alibaba Cloud's ports for one account and region, and one complete order of each kind.</summary>
internal static class AlibabaAt
{
    public const string Region = "cn-hangzhou";
    public const string EndpointId = "ep-bp1i0000000000000001";
    public const string ServiceId = "epsrv-bp1i0000000000000001";
    public const string ServiceName = "com.aliyuncs.privatelink.cn-hangzhou." + ServiceId;
    public const string VpcId = "vpc-bp1i0000000000000001";
    public const string GroupId = "sg-bp1i0000000000000001";

    public static CloudAccess Access { get; } =
        new("ca-9", CloudProvider.Alibaba, "1111111111111111", new CloudCredentials.AccessKey("LTAITESTTESTTEST", new Secret("not-a-secret")));

    public static EndpointOrder Endpoint { get; } = new(
        "plc-00000000000000000000000000000001-1", ServiceName, VpcId, ["vsw-a", "vsw-b"], [GroupId], PrivateDnsEnabled: false, Orders.Tags)
    {
        Name = "orders *~",
        Description = "注文 DB",
        ResourceGroupId = "rg-1",
        PolicyDocument = """{"Version":"1","Statement":[]}""",
    };

    public static ServiceOrder Service { get; } = new(
        "plc-00000000000000000000000000000002-1", ["nlb-1@cn-hangzhou-h", "nlb-1@cn-hangzhou-i"], AcceptanceRequired: true, PrivateDnsName: null, Orders.Tags);

    public static IPrivateLinkConsumer Consumer(this TestCloud cloud) => cloud.Alibaba.Consumer(Access, Region);

    public static IEndpointServiceProvider Provider(this TestCloud cloud) => cloud.Alibaba.ServiceProvider(Access, Region);

    public static ICloudNetworks Networks(this TestCloud cloud) => cloud.Alibaba.Networks(Access, Region);

    public static ICloudIdentity Identity(this TestCloud cloud) => cloud.Alibaba.Identity(Access, Region);

    /// <summary>An answer with nothing in it but what a call cannot do without.</summary>
    public static StubAnswer Least(StubRequest request) => StubAnswer.Rpc(request.Action switch
    {
        "CreateVpcEndpoint" => $"\"EndpointId\":\"{EndpointId}\"",
        "CreateVpcEndpointService" => $"\"ServiceId\":\"{ServiceId}\"",
        "CreateSecurityGroup" => $"\"SecurityGroupId\":\"{GroupId}\"",
        "DescribeVSwitches" => VSwitch(request.Query["VSwitchId"]),
        "ListVpcEndpointZones" => """
            "Zones":[{"ZoneId":"cn-hangzhou-h","VSwitchId":"vsw-h","EniId":"eni-h","EniIp":"10.0.0.7","ZoneDomain":"ep-h.example","ZoneStatus":"Connected"}]
            """,
        "ListVpcEndpointSecurityGroups" => $"\"SecurityGroups\":[{{\"SecurityGroupId\":\"{GroupId}\",\"SecurityGroupStatus\":\"Attached\"}}]",
        _ => "",
    });

    private static string VSwitch(string id) =>
        $"\"TotalCount\":1,\"VSwitches\":{{\"VSwitch\":[{{\"VSwitchId\":\"{id}\",\"VpcId\":\"{VpcId}\",\"ZoneId\":\"cn-hangzhou-{id[^1]}\"}}]}}";
}
