using System.Net.Sockets;
using PrivateLinkConsole.Sandbox.DataPlane;
using Xunit;

namespace PrivateLinkConsole.Sandbox.Tests.DataPlane;

public sealed class ListenerTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Connect_AvailableAndAllowed_IsGreeted()
    {
        await using var running = await RunningDataPlane.StartAsync(new TestWorld(TestWorld.Endpoint()));

        await using var client = await Wire.ConnectAsync(running.Route());

        Assert.Equal(10, (await Wire.ReadMySqlAsync(client))[0]);
    }

    [Theory]
    [InlineData("pendingAcceptance", "Available")]
    [InlineData("pending", "Available")]
    [InlineData("rejected", "Available")]
    [InlineData("deleting", "Available")]
    [InlineData("available", "Deleting")]
    public async Task Connect_EndpointOrServiceNotAvailable_IsRefused(string endpointState, string serviceState)
    {
        var endpoint = TestWorld.Endpoint() with { State = endpointState, ServiceState = serviceState };
        await using var running = await RunningDataPlane.StartAsync(new TestWorld(endpoint));

        var fault = await Assert.ThrowsAsync<SocketException>(() => Wire.ConnectAsync(running.Route()));

        Assert.Equal(SocketError.ConnectionRefused, fault.SocketErrorCode);
    }

    [Fact]
    public async Task Connect_RuleTakenAwayAndBack_HangsAndThenGoesThrough()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "only Linux drops a SYN at a full queue");
        await using var running = await RunningDataPlane.StartAsync(new TestWorld(TestWorld.Endpoint()));
        var address = running.Route();
        running.World.Change(endpoint => endpoint with { Ingress = [] });
        running.Plane.Refresh();
        var patient = Wire.ConnectAsync(address);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Wire.ConnectAsync(address, Wire.ShortTimeout));
        Assert.False(patient.IsCompleted);
        running.World.Change(endpoint => endpoint with { Ingress = [TestWorld.AllowTcp(4000)] });
        running.Plane.Refresh();

        await using var fresh = await Wire.ConnectAsync(address);
        Assert.Equal(10, (await Wire.ReadMySqlAsync(fresh))[0]);
        await using var waited = await patient;
        Assert.Equal(10, (await Wire.ReadMySqlAsync(waited))[0]);
    }

    [Fact]
    public async Task RefreshSoon_RuleBack_LetsTheWaitingClientIn()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "only Linux drops a SYN at a full queue");
        await using var running = await RunningDataPlane.StartAsync(new TestWorld(TestWorld.Endpoint() with { Ingress = [] }));
        var patient = Wire.ConnectAsync(running.Route());

        running.World.Set(TestWorld.Endpoint());
        running.Plane.RefreshSoon();

        await using var client = await patient;
        Assert.Equal(10, (await Wire.ReadMySqlAsync(client))[0]);
    }

    [Fact]
    public async Task Refresh_ByTimeAlone_LetsTheWaitingClientIn()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "only Linux drops a SYN at a full queue");
        await using var running = await RunningDataPlane.StartAsync(new TestWorld(TestWorld.Endpoint() with { Ingress = [] }));
        var patient = Wire.ConnectAsync(running.Route());

        running.World.Set(TestWorld.Endpoint());
        running.Time.Advance(RefreshLoop.Period);

        await using var client = await patient;
        Assert.Equal(10, (await Wire.ReadMySqlAsync(client))[0]);
    }

    [Fact]
    public async Task Connect_RuleGoneWithoutRefresh_IsJudgedOnArrival()
    {
        await using var running = await RunningDataPlane.StartAsync(new TestWorld(TestWorld.Endpoint()));
        var address = running.Route();
        running.World.Change(endpoint => endpoint with { Ingress = [] });
        await using var client = await Wire.ConnectAsync(address);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Wire.ReadMySqlAsync(client, Wire.ShortTimeout));
    }

    [Fact]
    public async Task Refresh_EndpointGone_CutsRunningConnections()
    {
        await using var running = await RunningDataPlane.StartAsync(new TestWorld(TestWorld.Endpoint()));
        var address = running.Route();
        await using var client = await Wire.ConnectAsync(address);
        await Wire.ReadMySqlAsync(client);

        running.World.Set();
        running.Plane.Refresh();

        await Assert.ThrowsAnyAsync<IOException>(() => Wire.ReadMySqlAsync(client));
        await Assert.ThrowsAsync<SocketException>(() => Wire.ConnectAsync(address));
        Assert.Empty(running.Plane.Routes());
    }

    [Fact]
    public async Task Refresh_RuleTakenAway_LeavesRunningConnectionsAlone()
    {
        await using var running = await RunningDataPlane.StartAsync(new TestWorld(TestWorld.Endpoint()));
        await using var client = await Wire.ConnectAsync(running.Route());
        await Wire.ReadMySqlAsync(client);

        running.World.Change(endpoint => endpoint with { Ingress = [] });
        running.Plane.Refresh();
        await Wire.WriteMySqlAsync(client, 1, new byte[33]);

        Assert.Equal(0xFE, (await Wire.ReadMySqlAsync(client))[0]);
    }

    [Fact]
    public async Task Refresh_ManyThreads_EndsWithTheLastWorld()
    {
        await using var running = await RunningDataPlane.StartAsync(new TestWorld(TestWorld.Endpoint()));

        await Parallel.ForEachAsync(Enumerable.Range(0, 64), Token, (turn, _) =>
        {
            running.World.Set(turn % 2 == 0 ? [TestWorld.Endpoint()] : [TestWorld.Endpoint("vpce-0bbbbbbbbbbbbbbbb", ip: "10.0.1.6")]);
            running.Plane.Refresh();
            return ValueTask.CompletedTask;
        });

        running.World.Set(TestWorld.Endpoint("vpce-0cccccccccccccccc", ip: "10.0.1.7"));
        Assert.Equal(["10.0.1.7:4000"], running.Plane.Routes().Keys);
    }

    [Fact]
    public async Task Routes_SameAddressInTwoVpcs_EachVpcHasItsOwn()
    {
        var first = TestWorld.Endpoint();
        var second = TestWorld.Endpoint("vpce-0bbbbbbbbbbbbbbbb", vpc: "vpc-0bbbbbbbbbbbbbbbb") with { State = "pending" };
        await using var running = await RunningDataPlane.StartAsync(new TestWorld(second, first));

        var ofFirst = running.Plane.Routes(first.VpcId);
        var ofSecond = running.Plane.Routes(second.VpcId);

        Assert.NotEqual(ofFirst["10.0.1.5:4000"], ofSecond["10.0.1.5:4000"]);
        Assert.Equal(ofFirst, running.Plane.Routes());
    }

    [Fact]
    public async Task Routes_OnLinux_KeepThePortOnAnAddressOfItsOwn()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "only Linux has all of 127.0.0.0/8");
        await using var running = await RunningDataPlane.StartAsync(new TestWorld(TestWorld.Endpoint()));
        await using var other = await RunningDataPlane.StartAsync(new TestWorld(TestWorld.Endpoint()));

        Assert.Equal(4000, running.Route().Port);
        Assert.NotEqual(running.Route(), other.Route());
    }

    [Fact]
    public async Task DisposeAsync_WithOpenConnections_EndsThem()
    {
        var running = await RunningDataPlane.StartAsync(new TestWorld(TestWorld.Endpoint()));
        await using var client = await Wire.ConnectAsync(running.Route());
        await Wire.ReadMySqlAsync(client);

        await running.DisposeAsync();

        await Assert.ThrowsAnyAsync<IOException>(() => Wire.ReadMySqlAsync(client));
        Assert.Throws<ObjectDisposedException>(() => running.Plane.ResolverPort(TestWorld.Vpc));
    }
}
