using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace PrivateLinkConsole.Core.Reconciling;

/// <summary>
/// Tells who watches a project that something in it changed. A watcher first gets <see cref="FeedItem.Start"/> (load your
/// snapshot now), then one item per change; nothing can fall between, because watching begins before the snapshot is read.
/// </summary>
public sealed class LiveFeed
{
    private readonly ConcurrentDictionary<Channel<FeedItem>, string> watchers = new();

    public async IAsyncEnumerable<FeedItem> WatchAsync(string projectId, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        // A slow watcher loses the oldest items, never the newest: it re-reads rows by id, so the newest is what counts.
        var channel = Channel.CreateBounded<FeedItem>(new BoundedChannelOptions(500) { FullMode = BoundedChannelFullMode.DropOldest });
        watchers[channel] = projectId;
        try
        {
            yield return FeedItem.Start(projectId);
            await foreach (var item in channel.Reader.ReadAllAsync(cancellationToken))
                yield return item;
        }
        finally
        {
            watchers.TryRemove(channel, out _);
        }
    }

    public void Publish(string projectId, FeedSubject subject, string id)
    {
        var item = new FeedItem(projectId, subject, id);
        foreach (var (channel, project) in watchers)
        {
            if (project == item.ProjectId)
                channel.Writer.TryWrite(item);
        }
    }
}
