using PrivateLinkConsole.Core.Clouds;
using PrivateLinkConsole.Core.Clusters;
using PrivateLinkConsole.Core.DnsBindings;

namespace PrivateLinkConsole.Core.PrivateEndpoints;

/// <summary>
/// All that the lifecycle of one endpoint is decided from: what the admin asked for and what the clouds last said.
/// No ids and no times: whether an absence may be believed is settled before it becomes a fact (<see cref="Gone"/>).
/// </summary>
public sealed record EndpointFacts
{
    // Asked for
    public bool DeletionAsked { get; init; }

    /// <summary>Forget the row only; what is in the cloud stays.</summary>
    public bool KeepCloudResources { get; init; }

    public EndpointMode Mode { get; init; }

    /// <summary>The VPC was entered and Next or Create pressed. A draft's autosaved VPC does not count (R6).</summary>
    public bool CreationAsked { get; init; }

    public bool AcceptanceAsked { get; init; }

    public DnsWish Dns { get; init; }

    /// <summary>Something of it is to be changed in the cloud.</summary>
    public bool ChangeAsked { get; init; }

    /// <summary>The endpoint that failed is to be deleted and made anew.</summary>
    public bool ReplacementAsked { get; init; }

    // What may be done and by whom
    public ServiceSide Side { get; init; }

    /// <summary>A cloud account that owns the VPC is connected: its endpoints can be read and written.</summary>
    public bool ConsumerConnected { get; init; }

    /// <summary>The endpoint carries our tags; without them the console only looks (R13).</summary>
    public bool Managed { get; init; }

    // The service
    public ServicePhase Service { get; init; }

    /// <summary>Ours: the consumer's account is on the allow list. The vendor's: taken for granted.</summary>
    public bool ConsumerAllowed { get; init; }

    /// <summary>How names come to lead to the endpoint.</summary>
    public DnsKind DnsKind { get; init; }

    /// <summary>A cluster behind the service has its private link (E15); only then can a DNS record be made for it.</summary>
    public bool HasPrivateLink { get; init; }

    /// <summary>The service has a private DNS name. Without one the DNS step is not offered (R5).</summary>
    public bool DnsOffered { get; init; }

    /// <summary>The service's private DNS name is verified; until then no consumer can switch it on (R5).</summary>
    public bool DnsVerified { get; init; }

    // The endpoint
    public CreateCall CreateCall { get; init; }

    /// <summary>An endpoint id is known: created by us, found, or typed.</summary>
    public bool EndpointKnown { get; init; }

    /// <summary>Last read state; null when nobody may read it, or nobody has read it yet.</summary>
    public CloudEndpointState? Seen { get; init; }

    /// <summary>The cloud said "deleted" or "not found" often and long enough to be believed (D6, D7).</summary>
    public bool Gone { get; init; }

    public ZonesLeft ZonesLeft { get; init; }

    public bool DnsOn { get; init; }

    /// <summary>What the records in private hosted zones come to, where names lead to the endpoint by those.</summary>
    public BindingsSum Bindings { get; init; }

    /// <summary>A person said that the vendor accepted, where nothing can be read (R4).</summary>
    public bool AcceptanceConfirmed { get; init; }

    /// <summary>A person said that private DNS is on, where nothing can be read (R7).</summary>
    public bool DnsConfirmed { get; init; }

    /// <summary>The step whose failure waits for a person; null when nothing failed.</summary>
    public WizardStep? FailedStep { get; init; }

    /// <summary>Somebody's account lets us see the endpoint: the consumer's, or our own service side.</summary>
    public bool Readable => ConsumerConnected || Side == ServiceSide.Ours;

    /// <summary>Private DNS is settled (R7).</summary>
    public bool DnsReady => Dns == DnsWish.NotWanted || DnsKind switch
    {
        DnsKind.PrivateName => !DnsOffered || DnsOn || (!ConsumerConnected && DnsConfirmed),
        DnsKind.HostedZone => Bindings == BindingsSum.Ready,
        DnsKind.EndpointDomain => true,
    };
}
