using PrivateLinkConsole.Core.Clouds;
using PrivateLinkConsole.Core.Clusters;
using PrivateLinkConsole.Core.DnsBindings;

namespace PrivateLinkConsole.Core.PrivateEndpoints;

/// <summary>
/// A private endpoint: the admin's wishes, what the clouds last said, and the wizard's draft, in one row. People's edits
/// raise <see cref="Revision"/>, observations raise <see cref="FactsVersion"/>; neither disturbs the other (R9).
/// </summary>
public sealed class PrivateEndpoint
{
    public required string Id { get; init; }

    public required string ProjectId { get; init; }

    public string? ClusterId { get; set; }

    /// <summary>Our row of the endpoint service; null in a draft before its region step.</summary>
    public string? ServiceRowId { get; set; }

    public required string Name { get; set; }

    public string? Description { get; set; }

    public required CloudProvider Provider { get; init; }

    public EndpointKind Type { get; init; }

    public string Region { get; set; } = "";

    // Wishes
    /// <summary>The connected account that owns the VPC; null when the admin runs the commands (R4).</summary>
    public string? ConsumerCloudAccountId { get; set; }

    /// <summary>The account number that owns the VPC.</summary>
    public string? ConsumerAccountId { get; set; }

    public string? VpcId { get; set; }

    public List<string> SubnetIds { get; set; } = [];

    /// <summary>Subnet to zone, where a subnet is chosen together with its zone (D31).</summary>
    public Dictionary<string, string> SubnetZones { get; set; } = [];

    public List<string> SecurityGroupIds { get; set; } = [];

    public Dictionary<string, string> Tags { get; set; } = [];

    public EndpointMode Mode { get; set; }

    public bool CreationAsked { get; set; }

    public bool AcceptanceAsked { get; set; }

    public DnsWish Dns { get; set; }

    /// <summary>What the cloud has not taken yet of a person's changes; null: nothing.</summary>
    public EndpointWish? Change { get; set; }

    public bool ReplacementAsked { get; set; }

    public bool DeletionAsked { get; set; }

    public bool KeepCloudResources { get; set; }

    /// <summary>Who said that the vendor accepted, where nothing can be read.</summary>
    public string? AcceptanceConfirmedBy { get; set; }

    public string? DnsConfirmedBy { get; set; }

    /// <summary>A draft until its region step is done: shown in the drafts banner only (R12).</summary>
    public bool IsDraft { get; set; }

    /// <summary>The furthest step reached, where Edit of an unfinished wizard goes on.</summary>
    public WizardStep Step { get; set; }

    public required string CreatedBy { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset UpdatedAt { get; set; }

    public int Revision { get; set; }

    // What the clouds said
    public string? VpcEndpointId { get; set; }

    /// <summary>An endpoint that looks like the one a copied command made: offered to the admin, never taken by itself.</summary>
    public string? OfferedEndpointId { get; set; }

    /// <summary>The endpoint carries our tags (R13).</summary>
    public bool Managed { get; set; }

    public CloudEndpointState? Seen { get; set; }

    public string? RawState { get; set; }

    /// <summary>The connection as the service side sees it, raw.</summary>
    public string? ConnectionState { get; set; }

    public bool PrivateDnsOn { get; set; }

    /// <summary>When a connection test last reached the cluster through the endpoint.</summary>
    public DateTimeOffset? ProvenAt { get; set; }

    public List<CloudDnsName> DnsNames { get; set; } = [];

    public List<string> NetworkInterfaceIds { get; set; } = [];

    public List<EndpointZone> Zones { get; set; } = [];

    /// <summary>Addresses and zones of the current network interfaces were read.</summary>
    public bool ZonesRead { get; set; }

    public DateTimeOffset? ObservedAt { get; set; }

    public DateTimeOffset? EndpointCreatedAt { get; set; }

    /// <summary>Since when we know the endpoint's id, by our own clock: the cloud's may differ.</summary>
    public DateTimeOffset? KnownSince { get; private set; }

    /// <summary>Who told what we know where nothing can be read: a pasted answer of the cloud (R4).</summary>
    public string? ReportedBy { get; set; }

    public string? CloudErrorCode { get; set; }

    public string? CloudErrorMessage { get; set; }

    public Absence Absence { get; set; } = new();

    // Work
    public int Attempt { get; set; } = 1;

    public CreateCall CreateCall { get; set; }

    public Failure? Failure { get; set; }

    /// <summary>Why the cloud refused the last change. The endpoint goes on as it was.</summary>
    public Failure? ChangeFailure { get; set; }

    public Backoff Backoff { get; set; } = new();

    public int FactsVersion { get; set; }

    /// <summary>Status for lists and filters; written only by <see cref="RefreshStatus"/>.</summary>
    public EndpointStatus Status { get; private set; }

    /// <summary>Urgency for sorting: Failed, Pending, Not configured, Initiating, Deleting, Active.</summary>
    public int StatusRank { get; private set; }

    public WaitsFor WaitsFor { get; private set; }

    /// <summary>Idempotency token of the current attempt; the same in our calls and in copied commands (D2, R13).</summary>
    public string Token => $"plc-{Id}-{Attempt}";

    public EndpointFacts Facts(EndpointService? service, ServicePhase phase, IReadOnlyList<DnsBinding> bindings) => new()
    {
        DeletionAsked = DeletionAsked,
        KeepCloudResources = KeepCloudResources,
        Mode = Mode,
        CreationAsked = CreationAsked,
        AcceptanceAsked = AcceptanceAsked,
        Dns = Dns,
        ReplacementAsked = ReplacementAsked,
        ChangeAsked = Change is not null,
        Side = service?.Side ?? ServiceSide.Vendor,
        ConsumerConnected = ConsumerCloudAccountId is not null,
        Managed = Managed,
        Service = phase,
        ConsumerAllowed = service is null || service.Side == ServiceSide.Vendor || Allowed(service),
        DnsKind = service is null ? DnsKind.PrivateName : PlatformProfile.Of(service.Platform).Dns,
        HasPrivateLink = service?.HasPrivateLink ?? false,
        Bindings = BindingsSums.Of(this, bindings),
        DnsOffered = service?.PrivateDnsName is not null,
        DnsVerified = service?.PrivateDnsState is null or "verified",
        CreateCall = CreateCall,
        EndpointKnown = VpcEndpointId is not null,
        Seen = Seen,
        Gone = Absence.Believed,
        ZonesLeft = !CloudTraits.Of(Provider).ZonesFirst ? ZonesLeft.Irrelevant : !ZonesRead ? ZonesLeft.Unread : Zones.Count > 0 ? ZonesLeft.Some : ZonesLeft.None,
        DnsOn = PrivateDnsOn,
        AcceptanceConfirmed = AcceptanceConfirmedBy is not null,
        DnsConfirmed = DnsConfirmedBy is not null,
        FailedStep = Failure?.Step,
    };

    /// <summary>Takes an endpoint's id; a new one begins with a clean slate of absences.</summary>
    public void Know(string endpointId, DateTimeOffset now)
    {
        if (VpcEndpointId == endpointId)
            return;
        VpcEndpointId = endpointId;
        KnownSince = now;
        Absence.Clear();
    }

    /// <summary>Lets go of an endpoint that is gone, or that is not ours to remove: the next one is a new attempt under a new token.</summary>
    public void StartAgain()
    {
        VpcEndpointId = null;
        KnownSince = null;
        Seen = null;
        RawState = null;
        ConnectionState = null;
        PrivateDnsOn = false;
        DnsNames = [];
        Zones = [];
        ZonesRead = false;
        NetworkInterfaceIds = [];
        CloudErrorCode = null;
        CloudErrorMessage = null;
        AcceptanceConfirmedBy = null;
        DnsConfirmedBy = null;
        ReplacementAsked = false;
        CreateCall = CreateCall.NotSent;
        Attempt++;
        Absence.Clear();
    }

    /// <summary>Derives the stored status from facts; every save of an endpoint goes through here.</summary>
    public void RefreshStatus(EndpointFacts facts)
    {
        Status = EndpointLifecycle.StatusOf(facts);
        WaitsFor = EndpointLifecycle.Waits(facts);
        StatusRank = Status switch
        {
            EndpointStatus.Failed => 0,
            EndpointStatus.Pending => 1,
            EndpointStatus.NotConfigured => 2,
            EndpointStatus.Initiating => 3,
            EndpointStatus.Deleting => 4,
            EndpointStatus.Active => 5,
        };
    }

    private bool Allowed(EndpointService service) =>
        service.AllowedAccounts.Contains("*") || (ConsumerAccountId is not null && service.AllowedAccounts.Contains(ConsumerAccountId));
}
