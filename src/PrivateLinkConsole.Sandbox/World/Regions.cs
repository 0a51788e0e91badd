namespace PrivateLinkConsole.Sandbox.World;

/// <summary>The regions that the sandbox has.</summary>
internal static class Regions
{
    public static IReadOnlyList<RegionInfo> All { get; } =
    [
        new("us-east-1", "use1", "Z7HUB22UULQXV"),
        new("us-east-2", "use2", "ZC8PG0KIFKBRI"),
        new("us-west-1", "usw1", "Z12I86A8N7VCZO"),
        new("us-west-2", "usw2", "Z1YSA3EXCYUU9Z"),
        new("ca-central-1", "cac1", "ZRCXCF510Y6P9"),
        new("eu-west-1", "euw1", "Z38GZ743OKFT7T"),
        new("eu-west-2", "euw2", "Z7K1066E3PUKB"),
        new("eu-central-1", "euc1", "Z273ZU8SZ5RJPC"),
        new("ap-northeast-1", "apne1", "Z2E726K9Y6RL4W"),
        new("ap-northeast-2", "apne2", "Z27UANNT0PRK1T"),
        new("ap-southeast-1", "apse1", "Z18LLCSTV4NVNL"),
        new("ap-southeast-2", "apse2", "ZDK2GCRPAFKGO"),
        new("ap-south-1", "aps1", "Z2KVTB3ZLFM7JR"),
        new("sa-east-1", "sae1", "Z2LXUWEVLCVZIB"),
    ];

    private static readonly Dictionary<string, RegionInfo> ByName = All.ToDictionary(r => r.Name);

    public static RegionInfo? Find(string name) => ByName.GetValueOrDefault(name);

    public static RegionInfo Get(string name) => ByName[name];
}
