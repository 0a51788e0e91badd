using System.Net;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using PrivateLinkConsole.Sandbox.DataPlane;

namespace PrivateLinkConsole.Sandbox.Tests.DataPlane;

/// <summary>A started data plane over a test's world.</summary>
internal sealed class RunningDataPlane : IAsyncDisposable
{
    private RunningDataPlane(TestWorld world)
    {
        World = world;
        Plane = new EndpointDataPlane(() => world.Endpoints, () => world.Zones, Time, NullLogger<EndpointDataPlane>.Instance);
    }

    public TestWorld World { get; }

    /// <summary>Begins now, since real clients judge the certificates' dates, and stands still: nothing refreshes unasked.</summary>
    public FakeTimeProvider Time { get; } = new(TimeProvider.System.GetUtcNow());

    public EndpointDataPlane Plane { get; }

    public static async Task<RunningDataPlane> StartAsync(TestWorld world)
    {
        var running = new RunningDataPlane(world);
        await running.Plane.StartAsync();
        return running;
    }

    /// <summary>Where a client connects instead of an interface's own address.</summary>
    public IPEndPoint Route(string address = $"{TestWorld.Ip}:4000") => IPEndPoint.Parse(Plane.Routes()[address]);

    public ValueTask DisposeAsync() => Plane.DisposeAsync();
}
