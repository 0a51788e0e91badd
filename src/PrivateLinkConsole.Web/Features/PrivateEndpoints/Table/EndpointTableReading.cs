using System.Text.Json;
using Microsoft.AspNetCore.Components;
using PrivateLinkConsole.Core.Clusters;
using PrivateLinkConsole.Core.PrivateEndpoints;
using PrivateLinkConsole.Web.Shared.Pages;

namespace PrivateLinkConsole.Web.Features.PrivateEndpoints.Table;

/// <summary>
/// Where the table's rows come from: the use cases, or the prerendered page, whose rows are carried into the circuit so that they
/// are read once and do not flash away.
/// </summary>
public sealed class EndpointTableReading(EndpointReading endpoints, ClusterRegistry clusters, Watching watch, PersistentComponentState state) : IDisposable
{
    // A circuit's first message may hold 32 KB in all (R25): a larger page is read again.
    public const int MostCarried = 16 * 1024;
    private PersistingComponentStateSubscription persisting;

    public EndpointReading Endpoints => endpoints;

    public ClusterRegistry Clusters => clusters;

    public Watching Watch => watch;

    public EndpointTablePage? Restore(string project, EndpointTableQuery query) =>
        state.TryTakeFromJson<EndpointTablePage>(Key(project), out var page) && page is not null && page.Query.ToUrl(project) == query.ToUrl(project) ? page : null;

    public void Carry(string project, Func<EndpointTablePage?> page) => persisting = state.RegisterOnPersisting(() =>
    {
        if (page() is { } shown && Fits(shown))
            state.PersistAsJson(Key(project), shown);
        return Task.CompletedTask;
    });

    public static bool Fits(EndpointTablePage page) => JsonSerializer.SerializeToUtf8Bytes(page, JsonSerializerOptions.Web).Length <= MostCarried;

    public void Dispose() => persisting.Dispose();

    private static string Key(string project) => $"endpoints/{project}";
}
