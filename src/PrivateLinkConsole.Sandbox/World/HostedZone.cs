namespace PrivateLinkConsole.Sandbox.World;

/// <summary>A zone of Route 53, which knows no regions.</summary>
internal sealed class HostedZone : Resource
{
    public const string AnyRegion = "global";

    /// <summary>In Route 53's form, with trailing dot.</summary>
    public required string Name { get; set; }

    public required string CallerReference { get; set; }

    public string? Comment { get; set; }

    public bool IsPrivate { get; set; }

    /// <summary>The VPCs whose resolvers answer from it; never empty for a private zone.</summary>
    public List<ZoneVpc> Vpcs { get; set; } = [];

    /// <summary>VPCs of other accounts that may be associated by their owners.</summary>
    public List<ZoneVpc> Authorizations { get; set; } = [];

    public List<RecordSet> Records { get; set; } = [];

    /// <summary>Sandbox time until which a change is being written and the next one has to wait.</summary>
    public TimeSpan WritingUntil { get; set; }
}
