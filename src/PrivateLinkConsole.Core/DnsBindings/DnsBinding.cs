using PrivateLinkConsole.Core.Clouds;
using PrivateLinkConsole.Core.PrivateEndpoints;

namespace PrivateLinkConsole.Core.DnsBindings;

/// <summary>
/// A cluster's private link joined to an endpoint by DNS: a private hosted zone that the VPC's resolver answers from, and in it
/// the records that lead to the endpoint (E17 to E20). One endpoint has one binding for each cluster that is reached through it.
/// </summary>
public sealed class DnsBinding
{
    public required string Id { get; init; }

    public required string ProjectId { get; init; }

    public required string EndpointId { get; init; }

    public required string ClusterId { get; init; }

    /// <summary>The private link's host name, and the record's name.</summary>
    public required string Name { get; init; }

    // Wishes
    public EndpointMode Mode { get; set; }

    /// <summary>The connected account that owns the zone; null when the admin runs the commands and nothing can be read.</summary>
    public string? ZoneCloudAccountId { get; set; }

    /// <summary>The admin chose a zone that exists; else one is made, named like the private link.</summary>
    public bool UsesExistingZone { get; set; }

    /// <summary>More VPCs whose resolvers shall answer from the zone, besides the endpoint's own.</summary>
    public List<CloudVpcReference> MoreVpcs { get; set; } = [];

    /// <summary>The admin saw what stands under the name now and wants it replaced; it is put back when the binding goes.</summary>
    public bool ReplacementConfirmed { get; set; }

    public bool DeletionAsked { get; set; }

    /// <summary>Who said that the record stands, where nothing can be read (R4).</summary>
    public string? ConfirmedBy { get; set; }

    public required string CreatedBy { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    // What the cloud said
    public string? ZoneId { get; set; }

    public string? ZoneName { get; set; }

    /// <summary>Made by this binding, and goes with it.</summary>
    public bool ZoneIsOurs { get; set; }

    public bool ZoneTagged { get; set; }

    /// <summary>VPCs that the zone is associated with, as last read.</summary>
    public List<CloudVpcReference> ZoneVpcs { get; set; } = [];

    /// <summary>VPCs that this binding associated with a zone it did not make: taken out again when it goes.</summary>
    public List<CloudVpcReference> AssociatedVpcs { get; set; } = [];

    /// <summary>VPCs of other accounts that the zone's owner let in, and has not closed the door behind yet.</summary>
    public List<CloudVpcReference> AuthorizedVpcs { get; set; } = [];

    /// <summary>The zone's records were read; <see cref="SeenRecords"/> is what stands there.</summary>
    public bool RecordsRead { get; set; }

    /// <summary>What was last read under the names that this binding needs or wrote.</summary>
    public List<CloudRecord> SeenRecords { get; set; } = [];

    /// <summary>What this binding wrote, as it wrote it: only that is ever removed.</summary>
    public List<CloudRecord> WrittenRecords { get; set; } = [];

    /// <summary>What stood there before and was replaced: put back when the binding goes.</summary>
    public List<CloudRecord> ReplacedRecords { get; set; } = [];

    /// <summary>The zone holds more than its own NS and SOA and this binding's records: it is then left standing.</summary>
    public bool ZoneHoldsOthers { get; set; }

    /// <summary>A change that has not reached all name servers yet.</summary>
    public string? ChangeId { get; set; }

    public DateTimeOffset? ObservedAt { get; set; }

    public DateTimeOffset? ReadyAt { get; set; }

    /// <summary>When a connection test last reached the cluster by this name.</summary>
    public DateTimeOffset? ProvenAt { get; set; }

    public Absence Absence { get; set; } = new();

    // Work
    public int Attempt { get; set; } = 1;

    public CreateCall CreateCall { get; set; }

    public Failure? Failure { get; set; }

    public Backoff Backoff { get; set; } = new();

    public int FactsVersion { get; set; }

    /// <summary>Caller reference of the zone that the current attempt makes; the same in copied commands.</summary>
    public string Token => $"plc-{Id}-{Attempt}";

    /// <summary>All VPCs whose resolvers shall answer from the zone.</summary>
    public IEnumerable<CloudVpcReference> WantedVpcs(PrivateEndpoint endpoint) =>
        endpoint.VpcId is { } vpc ? MoreVpcs.Prepend(new CloudVpcReference(vpc, endpoint.Region)).Distinct() : MoreVpcs;

    public DnsBindingFacts Facts(PrivateEndpoint endpoint) => new()
    {
        DeletionAsked = DeletionAsked || endpoint.DeletionAsked,
        KeepCloudResources = endpoint.KeepCloudResources,
        Mode = Mode,
        Readable = ZoneCloudAccountId is not null,
        Confirmed = ConfirmedBy is not null,
        EndpointAvailable = endpoint.Seen == CloudEndpointState.Available && WantedRecords.Of(this, endpoint).Count > 0,
        CreateCall = CreateCall,
        ZoneKnown = ZoneId is not null,
        ZoneIsOurs = ZoneIsOurs,
        ZoneTagged = ZoneTagged,
        ZoneGone = Absence.Believed,
        ZoneHoldsOthers = ZoneHoldsOthers,
        VpcMissing = WantedVpcs(endpoint).Except(ZoneVpcs).Any(),
        AuthorizationMissing = NeedsAuthorization(endpoint) && WantedVpcs(endpoint).Except(ZoneVpcs).Except(AuthorizedVpcs).Any(),
        AuthorizationOpen = AuthorizedVpcs.Intersect(ZoneVpcs).Any(),
        AssociationOurs = AssociatedVpcs.Intersect(ZoneVpcs).Any(),
        Records = RecordsRead ? WantedRecords.Judge(WantedRecords.Of(this, endpoint), SeenRecords) : RecordState.NotRead,
        RecordsWritten = WrittenRecords.Count > 0,
        WrittenStands = WantedRecords.AnyStands(WrittenRecords, SeenRecords),
        ReplacementConfirmed = ReplacementConfirmed,
        ChangePending = ChangeId is not null,
        Failed = Failure is not null,
    };

    /// <summary>Believes nothing of the zone any more until it was read again.</summary>
    public void LookAgain()
    {
        RecordsRead = false;
        Absence.Clear();
    }

    /// <summary>Lets go of a zone that is gone: the next one is a new attempt under a new reference.</summary>
    public void StartAgain()
    {
        ZoneId = null;
        ZoneName = null;
        ZoneIsOurs = false;
        ZoneTagged = false;
        ZoneVpcs = [];
        AssociatedVpcs = [];
        AuthorizedVpcs = [];
        RecordsRead = false;
        SeenRecords = [];
        WrittenRecords = [];
        ReplacedRecords = [];
        ZoneHoldsOthers = false;
        ChangeId = null;
        CreateCall = CreateCall.NotSent;
        Attempt++;
        Absence.Clear();
    }

    /// <summary>The zone is another account's than the VPC: its owner must let the VPC in first.</summary>
    public bool NeedsAuthorization(PrivateEndpoint endpoint) =>
        ZoneCloudAccountId is not null && endpoint.ConsumerCloudAccountId is not null && ZoneCloudAccountId != endpoint.ConsumerCloudAccountId;}
