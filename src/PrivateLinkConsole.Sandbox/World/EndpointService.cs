namespace PrivateLinkConsole.Sandbox.World;

internal sealed class EndpointService : Resource
{
    public string Name => $"com.amazonaws.vpce.{Region}.{Id}";

    public List<string> NetworkLoadBalancerArns { get; set; } = [];

    public List<string> GatewayLoadBalancerArns { get; set; } = [];

    public List<string> IpAddressTypes { get; set; } = ["ipv4"];

    public List<string> SupportedRegions { get; set; } = [];

    public bool AcceptanceRequired { get; set; } = true;

    public List<AllowedPrincipal> AllowedPrincipals { get; set; } = [];

    public PrivateDnsClaim? PrivateDns { get; set; }

    /// <summary>Sandbox time from which it is Available.</summary>
    public TimeSpan AvailableAt { get; set; }

    /// <summary>Sandbox time at which its deletion was asked for.</summary>
    public TimeSpan? DeletingSince { get; set; }

    /// <summary>Set by a fault: the service ends in this state instead of Available.</summary>
    public string? ForcedState { get; set; }
}
