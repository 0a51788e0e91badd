namespace PrivateLinkConsole.Sandbox.World.Alibaba;

/// <summary>The Alibaba Cloud regions that the sandbox has.</summary>
internal static class AlibabaRegions
{
    public static IReadOnlyList<AlibabaRegion> All { get; } =
    [
        new("cn-hangzhou", "China (Hangzhou)"),
        new("cn-shanghai", "China (Shanghai)"),
        new("cn-beijing", "China (Beijing)"),
        new("cn-shenzhen", "China (Shenzhen)"),
        new("cn-huhehaote", "China (Hohhot)"),
        new("cn-zhangjiakou", "China (Zhangjiakou)"),
        new("cn-chengdu", "China (Chengdu)"),
        new("cn-hongkong", "China (Hong Kong)"),
        new("ap-northeast-1", "Japan (Tokyo)"),
        new("ap-northeast-2", "South Korea (Seoul)"),
        new("ap-southeast-1", "Singapore"),
        new("ap-southeast-3", "Malaysia (Kuala Lumpur)"),
        new("ap-southeast-5", "Indonesia (Jakarta)"),
        new("ap-southeast-6", "Philippines (Manila)"),
        new("ap-southeast-7", "Thailand (Bangkok)"),
        new("eu-central-1", "Germany (Frankfurt)"),
        new("eu-west-1", "UK (London)"),
        new("us-east-1", "US (Virginia)"),
        new("us-west-1", "US (Silicon Valley)"),
        new("me-central-1", "SAU (Riyadh)"),
    ];

    private static readonly Dictionary<string, AlibabaRegion> ById = All.ToDictionary(region => region.Id);

    public static AlibabaRegion? Find(string id) => ById.GetValueOrDefault(id);

    public static AlibabaRegion Get(string id) => ById[id];

    /// <summary>True for a zone of one of the regions.</summary>
    public static bool HasZone(string zoneId) => All.Any(region => region.ZoneIds.Contains(zoneId));
}
