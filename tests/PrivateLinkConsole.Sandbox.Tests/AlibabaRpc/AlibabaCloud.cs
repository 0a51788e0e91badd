using System.Text.Json;
using static PrivateLinkConsole.Sandbox.Tests.AlibabaRpc.AlibabaCaller;

namespace PrivateLinkConsole.Sandbox.Tests.AlibabaRpc;

/// <summary>A sandbox whose clock stands still until a test moves it, with a provider and a consumer on Alibaba Cloud.</summary>
internal sealed class AlibabaCloud : IAsyncDisposable
{
    public const string Balancer = "nlb-0a1b2c3d4e5f6g7h8i9j";
    public const string ZoneA = Here + "a";
    public const string ZoneB = Here + "b";
    public const string ZoneC = Here + "c";

    private AlibabaCloud(Cloud cloud)
    {
        Cloud = cloud;
        Provider = new(cloud, AlibabaAccounts.ProviderKey);
        Consumer = new(cloud, AlibabaAccounts.ConsumerKey);
    }

    public Cloud Cloud { get; }

    public AlibabaCaller Provider { get; }

    public AlibabaCaller Consumer { get; }

    public static async Task<AlibabaCloud> StartAsync(SandboxOptions? options = null) => new(await Cloud.StartAsync(options));

    public ValueTask DisposeAsync() => Cloud.DisposeAsync();

    /// <summary>An active service in the first two zones that the consumer may use.</summary>
    public async Task<JsonElement> ServiceAsync(bool autoAccept = false, string balancer = Balancer)
    {
        var service = await Provider.OkAsync("CreateVpcEndpointService", ("Resource.1.ResourceId", balancer), ("Resource.1.ResourceType", "nlb"),
            ("ServiceResourceType", "nlb"), ("AutoAcceptEnabled", autoAccept ? "true" : "false"));
        await Provider.OkAsync("AddUserToVpcEndpointService", ("ServiceId", Text(service, "ServiceId")), ("UserId", AlibabaAccounts.Consumer));
        await Cloud.AdvanceAsync(60);
        return service;
    }

    /// <summary>The consumer's VPC, its vSwitch in a zone, and its security group.</summary>
    public async Task<(string Vpc, string VSwitch, string Group)> NetworkAsync(string zone = ZoneA)
    {
        var vSwitch = (await Consumer.OkInAsync("vpc", "DescribeVSwitches", ("ZoneId", zone))).GetProperty("VSwitches").GetProperty("VSwitch")[0];
        var group = (await Consumer.OkInAsync("ecs", "DescribeSecurityGroups")).GetProperty("SecurityGroups").GetProperty("SecurityGroup")[0];
        return (Text(vSwitch, "VpcId"), Text(vSwitch, "VSwitchId"), Text(group, "SecurityGroupId"));
    }

    /// <summary>What a new endpoint is asked for with.</summary>
    public async Task<List<(string Name, string Value)>> RequestAsync(string serviceName)
    {
        var (vpc, vSwitch, group) = await NetworkAsync();
        return
        [
            ("ServiceName", serviceName), ("VpcId", vpc), ("SecurityGroupId.1", group), ("Zone.1.ZoneId", ZoneA), ("Zone.1.VSwitchId", vSwitch),
            ("EndpointType", "Interface"),
        ];
    }

    /// <summary>A new endpoint of the consumer, still being created.</summary>
    public async Task<JsonElement> EndpointAsync(JsonElement service, params IReadOnlyList<(string Name, string Value)> more) =>
        await Consumer.OkAsync("CreateVpcEndpoint", [.. await RequestAsync(Text(service, "ServiceName")), .. more]);

    /// <summary>An endpoint of the consumer, Active and Connected.</summary>
    public async Task<(string ServiceId, string EndpointId)> ConnectedAsync()
    {
        var service = await ServiceAsync();
        var endpoint = Text(await EndpointAsync(service), "EndpointId");
        await Cloud.AdvanceAsync(60);
        await Provider.OkAsync("EnableVpcEndpointConnection", ("ServiceId", Text(service, "ServiceId")), ("EndpointId", endpoint));
        await Cloud.AdvanceAsync(60);
        return (Text(service, "ServiceId"), endpoint);
    }

    /// <summary>An endpoint's status and its connection's.</summary>
    public async Task<(string Endpoint, string Connection)> StatusAsync(string endpointId)
    {
        var endpoint = await Consumer.OkAsync("GetVpcEndpointAttribute", ("EndpointId", endpointId));
        return (Text(endpoint, "EndpointStatus"), Text(endpoint, "ConnectionStatus"));
    }

    /// <summary>An endpoint's zones with their status, e.g. "ap-southeast-1a Connected".</summary>
    public async Task<List<string>> ZonesAsync(string endpointId) =>
    [
        .. (await Consumer.OkAsync("ListVpcEndpointZones", ("EndpointId", endpointId))).GetProperty("Zones").EnumerateArray()
            .Select(zone => $"{Text(zone, "ZoneId")} {Text(zone, "ZoneStatus")}"),
    ];

    public static string Text(JsonElement json, string name) => json.GetProperty(name).GetString()!;
}
