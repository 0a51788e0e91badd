using PrivateLinkConsole.Sandbox.World.Alibaba;

namespace PrivateLinkConsole.Sandbox.World;

/// <summary>Everything the cloud knows: plain data, saved and loaded whole. Touched only under the world's lock.</summary>
internal sealed class WorldState
{
    public long LastSequence { get; set; }

    public HashSet<string> Accounts { get; set; } = [];

    public Dictionary<string, Vpc> Vpcs { get; set; } = [];

    public Dictionary<string, Subnet> Subnets { get; set; } = [];

    public Dictionary<string, SecurityGroup> SecurityGroups { get; set; } = [];

    public Dictionary<string, NetworkInterface> NetworkInterfaces { get; set; } = [];

    public Dictionary<string, Instance> Instances { get; set; } = [];

    public Dictionary<string, EndpointService> Services { get; set; } = [];

    public Dictionary<string, VpcEndpoint> Endpoints { get; set; } = [];

    /// <summary>By ARN.</summary>
    public Dictionary<string, LoadBalancer> LoadBalancers { get; set; } = [];

    /// <summary>Role ARN to the external id that its trust policy asks for.</summary>
    public Dictionary<string, string> Roles { get; set; } = [];

    /// <summary>By access key id.</summary>
    public Dictionary<string, SessionCredential> Sessions { get; set; } = [];

    /// <summary>Published TXT records: lower-case name without trailing dot to its values.</summary>
    public Dictionary<string, List<string>> TxtRecords { get; set; } = [];

    public Dictionary<string, HostedZone> HostedZones { get; set; } = [];

    public Dictionary<string, ZoneChange> ZoneChanges { get; set; } = [];

    public AlibabaState Alibaba { get; set; } = new();

    /// <summary>Not saved: who starts anew has called nothing yet.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public TokenBuckets Rates { get; } = new();

    /// <summary>By account, region, operation and client token.</summary>
    public Dictionary<string, RememberedCall> ClientTokens { get; set; } = [];
}
