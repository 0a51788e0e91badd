using PrivateLinkConsole.Core.Clouds;

namespace PrivateLinkConsole.Core.PrivateEndpoints;

/// <summary>All that the lifecycle of one endpoint service is decided from.</summary>
public sealed record EndpointServiceFacts
{
    public ServiceSide Side { get; init; }

    /// <summary>Drafts and endpoints that use the service. The last one that goes takes the service with it, if it is ours.</summary>
    public bool HasUsers { get; init; }

    public CreateCall CreateCall { get; init; }

    public bool ServiceKnown { get; init; }

    public CloudServiceState? Seen { get; init; }

    /// <summary>The cloud said "deleted" or "not found" often and long enough.</summary>
    public bool Gone { get; init; }

    /// <summary>An account that should be allowed is not.</summary>
    public bool AllowMissing { get; init; }

    /// <summary>The private DNS name differs from the cluster's.</summary>
    public bool DnsNameDiffers { get; init; }

    /// <summary>A person pressed "check now" on the TXT record.</summary>
    public bool VerificationAsked { get; init; }

    public bool Failed { get; init; }
}
