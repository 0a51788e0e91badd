using System.Net;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Logging.Abstractions;
using PrivateLinkConsole.Sandbox.AlibabaRpc;
using PrivateLinkConsole.Sandbox.Control;
using PrivateLinkConsole.Sandbox.DataPlane;
using PrivateLinkConsole.Sandbox.World;

namespace PrivateLinkConsole.Sandbox;

/// <summary>A running sandbox: a cloud on loopback that speaks the clouds' own protocols. Dispose to stop; the state file is then complete.</summary>
public sealed class SandboxServer : IAsyncDisposable
{
    private const int MaxRequestLine = 65_536;

    private readonly WebApplication _app;
    private readonly WorldStore? _store;

    private SandboxServer(WebApplication app, SandboxWorld world, EndpointDataPlane? dataPlane, WorldStore? store, Uri url) =>
        (_app, World, DataPlane, _store, Url) = (app, world, dataPlane, store, url);

    /// <summary>The one URL of all services and regions, e.g. http://127.0.0.1:40001, without path.</summary>
    public Uri Url { get; }

    /// <summary>The cloud itself, for what runs beside it in the same process.</summary>
    public SandboxWorld World { get; }

    /// <summary>The listeners and resolvers behind the endpoints; null unless asked for.</summary>
    public EndpointDataPlane? DataPlane { get; }

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

        var dataPlane = options.DataPlane ? await StartDataPlaneAsync(options, world, cancellationToken) : null;
        var app = await ListenAsync(options, saved?.Port ?? 0, world, dataPlane, logger, cancellationToken);
        var url = new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
        var store = options.StateFile is null ? null : new WorldStore(options.StateFile, world, url.Port, options.TimeProvider, logger.StateFileFailed);
        return new(app, world, dataPlane, store, url);
    }

    public async ValueTask DisposeAsync()
    {
        using (var now = new CancellationTokenSource())
        {
            // A hanging call must not hold up the stop.
            await now.CancelAsync();
            await _app.StopAsync(now.Token);
        }

        await _app.DisposeAsync();
        if (DataPlane is not null) await DataPlane.DisposeAsync();
        if (_store is not null) await _store.DisposeAsync();
    }

    private static async Task<EndpointDataPlane> StartDataPlaneAsync(SandboxOptions options, SandboxWorld world, CancellationToken cancellationToken)
    {
        var logger = (options.LoggerFactory ?? NullLoggerFactory.Instance).CreateLogger<EndpointDataPlane>();
        var dataPlane = new EndpointDataPlane(world.Endpoints, world.PrivateZones, options.TimeProvider, logger);
        await dataPlane.StartAsync(cancellationToken);
        world.Changed += (_, _) => dataPlane.RefreshSoon();
        return dataPlane;
    }

    private static async Task<WebApplication> ListenAsync(
        SandboxOptions options, int lastPort, SandboxWorld world, EndpointDataPlane? dataPlane, ILogger logger, CancellationToken cancellationToken)
    {
        if (options.Port != 0 || lastPort == 0) return await BuildAsync(options, options.Port, world, dataPlane, cancellationToken);
        try
        {
            return await BuildAsync(options, lastPort, world, dataPlane, cancellationToken);
        }
        catch (IOException)
        {
            logger.PortTaken(lastPort);
            return await BuildAsync(options, 0, world, dataPlane, cancellationToken);
        }
    }

    private static async Task<WebApplication> BuildAsync(
        SandboxOptions options, int port, SandboxWorld world, EndpointDataPlane? dataPlane, CancellationToken cancellationToken)
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(k =>
        {
            k.AddServerHeader = false;
            // Alibaba Cloud's clients send everything in the query, policies too.
            k.Limits.MaxRequestLineSize = MaxRequestLine;
            k.Listen(IPAddress.Loopback, port);
        });
        builder.Services.AddSingleton<IHostLifetime, NoLifetime>();
        var app = builder.Build();
        var faults = new FaultPlan(options.TimeProvider);
        var log = new RequestLog(world.Clock);
        IFrontDoor[] doors =
        [
            new AlibabaFrontDoor(world, new(faults, log, options.TimeProvider, RequestIds.Alibaba)),
            new AwsFrontDoor(world, new(faults, log, options.TimeProvider, RequestIds.Aws)),
        ];
        var control = new ControlApi(world, faults, log, dataPlane);
        app.Run(context => control.Handles(context) ? control.HandleAsync(context) : HandleAsync(context, doors.First(door => door.Handles(context))));
        await app.StartAsync(cancellationToken);
        return app;
    }

    private static async Task HandleAsync(HttpContext context, IFrontDoor door)
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
