namespace PrivateLinkConsole.Core.Clouds;

/// <summary>
/// Private hosted zones and their records in one account (Route 53). Zone ids are bare (<c>Z…</c>), names are lower case and
/// without a trailing dot, whatever the cloud writes.
/// </summary>
public interface IPrivateDns
{
    /// <summary>Every private zone that the VPC's resolver answers from, whoever owns it.</summary>
    Task<IReadOnlyList<CloudZoneOfVpc>> ListZonesOfVpcAsync(CloudVpcReference vpc, CancellationToken cancellationToken);

    /// <summary>One zone of this account with the VPCs it is associated with; null when there is none of that id.</summary>
    Task<CloudHostedZone?> FindZoneAsync(string zoneId, CancellationToken cancellationToken);

    /// <summary>The private zone that a create with this reference made; null when there is none.</summary>
    Task<CloudHostedZone?> FindZoneByReferenceAsync(string name, string callerReference, CancellationToken cancellationToken);

    /// <summary>Private zones of this account, for choosing one.</summary>
    Task<IReadOnlyList<CloudHostedZone>> ListZonesAsync(CancellationToken cancellationToken);

    /// <summary>Creates a private zone; repeating it with the same reference gives the same zone.</summary>
    Task<CloudHostedZone> CreateZoneAsync(HostedZoneOrder order, CancellationToken cancellationToken);

    Task TagZoneAsync(string zoneId, IReadOnlyDictionary<string, string> tags, CancellationToken cancellationToken);

    Task<IReadOnlyDictionary<string, string>> ReadZoneTagsAsync(string zoneId, CancellationToken cancellationToken);

    /// <summary>Associating what is associated is not an error.</summary>
    Task AssociateVpcAsync(string zoneId, CloudVpcReference vpc, CancellationToken cancellationToken);

    /// <summary>Kind NotFound when it is not associated; kind InvalidInput when it is the zone's last VPC.</summary>
    Task DisassociateVpcAsync(string zoneId, CloudVpcReference vpc, CancellationToken cancellationToken);

    /// <summary>By the zone's owner: lets another account associate its VPC.</summary>
    Task AuthorizeVpcAsync(string zoneId, CloudVpcReference vpc, CancellationToken cancellationToken);

    /// <summary>Withdraws the permission; taking back what was never given is not an error.</summary>
    Task WithdrawAuthorizationAsync(string zoneId, CloudVpcReference vpc, CancellationToken cancellationToken);

    /// <summary>All records of the zone, its own NS and SOA included.</summary>
    Task<IReadOnlyList<CloudRecord>> ListRecordsAsync(string zoneId, CancellationToken cancellationToken);

    /// <summary>Changes records, all or nothing, and answers the change's id. Putting a record twice is putting it once.</summary>
    Task<string> ChangeRecordsAsync(string zoneId, IReadOnlyList<RecordChange> changes, CancellationToken cancellationToken);

    /// <summary>Whether the change has reached all name servers.</summary>
    Task<bool> IsInSyncAsync(string changeId, CancellationToken cancellationToken);

    /// <summary>Kind NotFound when there is none; kind InvalidInput (<c>HostedZoneNotEmpty</c>) while it holds more than NS and SOA.</summary>
    Task DeleteZoneAsync(string zoneId, CancellationToken cancellationToken);
}

public sealed record CloudVpcReference(string VpcId, string Region);

/// <param name="Owner">The owning account's number, or the owning service (<c>vpce.amazonaws.com</c>, …).</param>
public sealed record CloudZoneOfVpc(string ZoneId, string Name, string Owner);

/// <param name="Vpcs">Empty in lists: associations are told by <see cref="IPrivateDns.FindZoneAsync"/> only.</param>
public sealed record CloudHostedZone(string Id, string Name, string CallerReference, string? Comment, IReadOnlyList<CloudVpcReference> Vpcs);

/// <param name="CallerReference">Idempotency token, at most 64 ASCII characters.</param>
public sealed record HostedZoneOrder(string CallerReference, string Name, CloudVpcReference Vpc, string? Comment);

/// <summary>A record set: an alias, or values with a time to live.</summary>
/// <param name="Type"><c>A</c>, <c>AAAA</c>, <c>CNAME</c>, <c>NS</c>, <c>SOA</c> …</param>
/// <param name="TtlSeconds">null for an alias.</param>
/// <param name="SetIdentifier">One of several records of the name that the cloud chooses between (weights, latency …); such are read, never written.</param>
public sealed record CloudRecord(string Name, string Type, CloudAlias? Alias, int? TtlSeconds, IReadOnlyList<string> Values, string? SetIdentifier = null)
{
    public static CloudRecord AliasOf(string name, CloudAlias target) => new(name, "A", target, null, []);

    public static CloudRecord Cname(string name, string target, int ttlSeconds) => new(name, "CNAME", null, ttlSeconds, [target]);
}

/// <param name="HostedZoneId">The target's own zone (an endpoint tells it with its DNS names), not the zone that the record stands in.</param>
/// <param name="EvaluatesHealth">The cloud answers only while the target is healthy; ours never ask for that, a record that is put back keeps it.</param>
public sealed record CloudAlias(string DnsName, string HostedZoneId, bool EvaluatesHealth = false)
{
    public bool SameTarget(CloudAlias? other) =>
        other is not null && other.HostedZoneId == HostedZoneId && string.Equals(other.DnsName, DnsName, StringComparison.OrdinalIgnoreCase);
}

public sealed record RecordChange(RecordChangeKind Kind, CloudRecord Record);

public enum RecordChangeKind
{
    /// <summary>Creates it, or replaces what stands under the same name and type.</summary>
    Put,

    /// <summary>Must repeat the record exactly as it stands.</summary>
    Remove,
}
