namespace PrivateLinkConsole.Core.Connectivity;

/// <summary>Where a run stood.</summary>
public enum VantageKind
{
    /// <summary>As a host in the endpoint's VPC.</summary>
    InsideVpc,

    /// <summary>The console's own host, which may or may not be in the VPC.</summary>
    ConsoleHost,
}
