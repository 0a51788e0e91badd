namespace PrivateLinkConsole.Sandbox.World;

internal sealed class VpcEndpoint : Resource
{
    public required string VpcId { get; set; }

    public required string ServiceId { get; set; }

    public required string ServiceName { get; set; }

    /// <summary>Account of the service's provider.</summary>
    public required string ServiceOwner { get; set; }

    /// <summary>The connection's own id, as the provider sees it.</summary>
    public required string ConnectionId { get; set; }

    /// <summary>Random part of the DNS names, e.g. <c>ngbqfdnj</c>.</summary>
    public required string DnsLabel { get; set; }

    public List<string> SubnetIds { get; set; } = [];

    public List<string> GroupIds { get; set; } = [];

    public string? Policy { get; set; }

    public string IpAddressType { get; set; } = "ipv4";

    public string DnsRecordIpType { get; set; } = "ipv4";

    public bool PrivateDnsEnabled { get; set; }

    /// <summary>The service's private name at the time private DNS was switched on.</summary>
    public string? PrivateDnsName { get; set; }

    public EndpointPhase Phase { get; set; }

    /// <summary>Sandbox time at which the phase began.</summary>
    public TimeSpan Since { get; set; }

    /// <summary>Sandbox time at which a timed phase (settling, deleting) ends.</summary>
    public TimeSpan Until { get; set; }

    /// <summary>Set by a fault: settling ends in this state instead of available.</summary>
    public string? ForcedState { get; set; }

    public string? ErrorCode { get; set; }

    public string? ErrorMessage { get; set; }
}
