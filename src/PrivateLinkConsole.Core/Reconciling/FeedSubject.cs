namespace PrivateLinkConsole.Core.Reconciling;

public enum FeedSubject
{
    /// <summary>Watching has begun: load the snapshot.</summary>
    Start,
    Endpoint,
    Service,
    Cluster,
    CloudAccount,
}
