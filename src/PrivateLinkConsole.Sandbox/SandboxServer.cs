using System.Net;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Logging.Abstractions;
using PrivateLinkConsole.Sandbox.Control;
using PrivateLinkConsole.Sandbox.World;

namespace PrivateLinkConsole.Sandbox;

/// <summary>A running sandbox: a cloud on loopback that speaks the clouds' own protocols. Dispose to stop; the state file is then complete.</summary>
public sealed class SandboxServer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly WorldStore? _store;

    private SandboxServer(WebApplication app, SandboxWorld world, WorldStore? store, Uri url) => (_app, World, _store, Url) = (app, world, store, url);

    /// <summary>The one URL of all services and regions, e.g. http://127.0.0.1:40001, without path.</summary>
    public Uri Url { get; }

    /// <summary>The cloud itself, for what runs beside it in the same process (the data plane).</summary>
    public SandboxWorld World { get; }

    /// <summary>Starts a sandbox.</summary>
    /// <exception cref="IOException">The port that was asked for is taken.</exception>
    /// <exception cref="ArgumentOutOfRangeException">For a time scale out of range.</exception>
    public static async Task<SandboxServer> StartAsync(SandboxOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        var logger = (options.LoggerFactory ?? NullLoggerFactory.Instance).CreateLogger<SandboxServer>();
        var clock = new SandboxClock(options.TimeProvider, options.TimeScale);
        var world = new SandboxWorld(clock, options.Durations, options.SampleData);
        var saved = options.StateFile is { } file ? WorldStore.Load(file, logger.StateFileFailed) : null;
        if (saved is not null)
        {
            world.Replace(saved.State);
            clock.Restore(saved.Clock);
        }

        var app = await ListenAsync(options, saved?.Port ?? 0, world, logger, cancellationToken);
        var url = new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
        var store = options.StateFile is null ? null : new WorldStore(options.StateFile, world, url.Port, options.TimeProvider, logger.StateFileFailed);
        return new(app, world, store, url);
    }

    /// <summary>Completes when the host is told to stop (Ctrl+C, SIGTERM).</summary>
    public Task WaitForShutdownAsync(CancellationToken cancellationToken = default) => _app.WaitForShutdownAsync(cancellationToken);

    public async ValueTask DisposeAsync()
    {
        using (var now = new CancellationTokenSource())
        {
            // A hanging call must not hold up the stop.
            await now.CancelAsync();
            await _app.StopAsync(now.Token);
        }

        await _app.DisposeAsync();
        if (_store is not null) await _store.DisposeAsync();
    }

    private static async Task<WebApplication> ListenAsync(SandboxOptions options, int lastPort, SandboxWorld world, ILogger logger, CancellationToken cancellationToken)
    {
        if (options.Port != 0 || lastPort == 0) return await BuildAsync(options, options.Port, world, cancellationToken);
        try
        {
            return await BuildAsync(options, lastPort, world, cancellationToken);
        }
        catch (IOException)
        {
            logger.PortTaken(lastPort);
            return await BuildAsync(options, 0, world, cancellationToken);
        }
    }

    private static async Task<WebApplication> BuildAsync(SandboxOptions options, int port, SandboxWorld world, CancellationToken cancellationToken)
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(k =>
        {
            k.AddServerHeader = false;
            k.Listen(IPAddress.Loopback, port);
        });
        var app = builder.Build();
        var faults = new FaultPlan(options.TimeProvider);
        var log = new RequestLog(world.Clock);
        var door = new AwsFrontDoor(world, new(faults, log, options.TimeProvider));
        var control = new ControlApi(world, faults, log);
        app.Run(context => control.Handles(context) ? control.HandleAsync(context) : HandleAsync(context, door));
        await app.StartAsync(cancellationToken);
        return app;
    }

    private static async Task HandleAsync(HttpContext context, AwsFrontDoor door)
    {
        try
        {
            await door.HandleAsync(context);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // The client left, or the sandbox stops.
        }
    }
}
