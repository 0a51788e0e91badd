namespace PrivateLinkConsole.Core.Reconciling;

/// <param name="Id">The row that changed; empty for <see cref="FeedSubject.Start"/>.</param>
public sealed record FeedItem(string ProjectId, FeedSubject Subject, string Id)
{
    public static FeedItem Start(string projectId) => new(projectId, FeedSubject.Start, "");
}
