namespace PrivateLinkConsole.Core.PrivateEndpoints.Wizard;

/// <summary>The fields of the interface-endpoint step (A20), and of REST's create.</summary>
public sealed record EndpointStepInput
{
    public string Name { get; init; } = "";

    /// <summary>A connected account, or null when the admin runs the commands without one.</summary>
    public string? ConsumerCloudAccountId { get; init; }

    /// <summary>Asked for only where no account is connected (R4).</summary>
    public string? ConsumerAccountId { get; init; }

    public string VpcId { get; init; } = "";

    public IReadOnlyList<string> SubnetIds { get; init; } = [];

    /// <summary>Subnet to zone, on clouds where a subnet is chosen together with its zone.</summary>
    public IReadOnlyDictionary<string, string> SubnetZones { get; init; } = new Dictionary<string, string>();

    /// <summary>Zones that were chosen, but no subnet in them yet. A draft does not keep them: nothing would be lost.</summary>
    public IReadOnlyList<string> OpenZones { get; init; } = [];

    /// <summary>Fewer zones than usual, so no failover: the admin saw that and goes on (D32).</summary>
    public bool FewZonesConfirmed { get; init; }

    public IReadOnlyList<string> SecurityGroupIds { get; init; } = [];

    public IReadOnlyDictionary<string, string> Tags { get; init; } = new Dictionary<string, string>();

    public EndpointMode Mode { get; init; }
}
