using System.Threading.Channels;

namespace PrivateLinkConsole.Sandbox.DataPlane;

/// <summary>
/// Refreshes after each ring, many rings at once counting as one, and every two seconds without any: the passing of time alone
/// changes the world too and rings no bell.
/// </summary>
internal sealed class RefreshLoop : IAsyncDisposable
{
    public static readonly TimeSpan Period = TimeSpan.FromSeconds(2);
    private readonly Channel<bool> _bell = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private readonly Action _refresh;
    private readonly ILogger _logger;
    private readonly ITimer _timer;
    private readonly Task _running;

    public RefreshLoop(Action refresh, TimeProvider time, ILogger logger)
    {
        _refresh = refresh;
        _logger = logger;
        _timer = time.CreateTimer(_ => Ring(), null, Period, Period);
        _running = Task.Run(RunAsync);
    }

    public void Ring() => _bell.Writer.TryWrite(true);

    public async ValueTask DisposeAsync()
    {
        await _timer.DisposeAsync();
        _bell.Writer.TryComplete();
        await _running;
    }

    private async Task RunAsync()
    {
        await foreach (var _ in _bell.Reader.ReadAllAsync())
        {
            try
            {
                _refresh();
            }
            catch (Exception reason)
            {
                // The next ring finds the world in another state; this loop must still be there.
                DataPlaneLog.RefreshFailed(_logger, reason);
            }
        }
    }
}
