using System.Collections.Concurrent;
using System.Net.Sockets;

namespace PrivateLinkConsole.Sandbox.DataPlane;

/// <summary>The running connections of one address, to cut them together and to wait for their end.</summary>
internal sealed class ConnectionSet : IAsyncDisposable
{
    private readonly ConcurrentDictionary<long, Task> _running = new();
    private CancellationTokenSource _cut = new();
    private long _lastId;

    public void Run(Socket client, Func<Socket, CancellationToken, Task> serve)
    {
        var ended = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var id = Interlocked.Increment(ref _lastId);
        _running[id] = ended.Task;
        _ = RunAsync();

        async Task RunAsync()
        {
            var cut = Volatile.Read(ref _cut).Token;
            await Task.Yield(); // the accept loop goes on meanwhile
            try
            {
                await serve(client, cut);
            }
            finally
            {
                // A cut connection is reset, a finished one closed in order.
                if (cut.IsCancellationRequested) client.Close(0);
                client.Dispose();
                _running.TryRemove(id, out _);
                ended.SetResult();
            }
        }
    }

    // Off this thread: the ends of the connections must not run inside the caller's lock.
    public void CutAll() => _ = Interlocked.Exchange(ref _cut, new CancellationTokenSource()).CancelAsync();

    /// <summary>Cuts also a connection that is yet to come: one may be accepted while its address closes.</summary>
    public async ValueTask DisposeAsync()
    {
        await _cut.CancelAsync();
        await Task.WhenAll(_running.Values);
    }
}
