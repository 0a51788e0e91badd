using PrivateLinkConsole.Core.Clouds;

namespace PrivateLinkConsole.Core.Handoff;

/// <summary>What the texts for one endpoint are made from. Missing values become placeholders, never guesses.</summary>
public sealed record EndpointHandoff
{
    /// <summary>The private endpoint's name; names the Terraform resource.</summary>
    public required string Name { get; init; }

    public CloudProvider Provider { get; init; }

    public required string Region { get; init; }

    /// <summary>null until the endpoint service is ready (A29).</summary>
    public string? ServiceName { get; init; }

    public string? VpcId { get; init; }

    public IReadOnlyList<string> SubnetIds { get; init; } = [];

    /// <summary>Subnet to zone, where a subnet is named together with its zone.</summary>
    public IReadOnlyDictionary<string, string> SubnetZones { get; init; } = new Dictionary<string, string>();

    /// <summary>null: not chosen yet, a placeholder stands for them. Empty: none wanted, the cloud takes the VPC's default group.</summary>
    public IReadOnlyList<string>? SecurityGroupIds { get; init; }

    /// <summary>The row's idempotency token, the same that the console's own call would carry (R13): the text is safe to run twice.</summary>
    public required string Token { get; init; }

    /// <summary>
    /// All tags of the endpoint, ours included (<c>plc:install</c>, <c>plc:row</c>, <c>plc:project</c>). Exactly these are written: a call
    /// with the same token and other tags would be refused by the cloud.
    /// </summary>
    public IReadOnlyDictionary<string, string> Tags { get; init; } = new Dictionary<string, string>();

    /// <summary>The endpoint, once it exists: Terraform then imports it instead of making a second one.</summary>
    public string? EndpointId { get; init; }

    /// <summary>What Terraform shall keep it at. The create command always says no: private DNS is a step of its own (A33).</summary>
    public bool PrivateDns { get; init; }

    /// <summary>The override that commands must carry; null on the real cloud.</summary>
    public string? EndpointUrl { get; init; }
}
