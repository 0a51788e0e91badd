namespace PrivateLinkConsole.Sandbox.World;

/// <summary>The states on the wire, derived from timestamps each time someone looks: there are no timers, so moving the clock moves everything.</summary>
internal static class StateRules
{
    public const string PendingAcceptance = "pendingAcceptance";
    public const string Pending = "pending";
    public const string Available = "available";
    public const string Rejected = "rejected";
    public const string Failed = "failed";
    public const string Expired = "expired";
    public const string Deleting = "deleting";
    public const string Deleted = "deleted";

    /// <summary>An endpoint's state in lower camel case; null once the cloud has forgotten it.</summary>
    public static string? Of(VpcEndpoint endpoint, TimeSpan now, Durations durations) => endpoint.Phase switch
    {
        EndpointPhase.AwaitingAcceptance => now >= endpoint.Since + durations.AcceptanceExpiry ? Expired : PendingAcceptance,
        EndpointPhase.Settling => now < endpoint.Until ? Pending : endpoint.ForcedState ?? Available,
        EndpointPhase.Rejected => Rejected,
        EndpointPhase.Deleting => now < endpoint.Until ? Deleting : now < endpoint.Until + durations.DeletedVisible ? Deleted : null,
    };

    /// <summary>A service's state in Pascal case (as the wire has it for services); null once the cloud has forgotten it.</summary>
    public static string? Of(EndpointService service, TimeSpan now, Durations durations)
    {
        if (service.DeletingSince is not { } since) return now < service.AvailableAt ? "Pending" : service.ForcedState ?? "Available";
        var deletedAt = since + durations.ServiceDeleting;
        return now < deletedAt ? "Deleting" : now < deletedAt + durations.DeletedVisible ? "Deleted" : null;
    }

    /// <summary>True while the endpoint holds its network interfaces, its place in the quota and its private name.</summary>
    public static bool IsAlive(string? state) => state is not (null or Deleted or Rejected or Expired);
}
