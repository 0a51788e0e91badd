using System.Net;
using System.Text;
using PrivateLinkConsole.TestKit;
using Xunit;

namespace PrivateLinkConsole.Sandbox.Tests.DataPlane;

public sealed class ResolverTests
{
    private const int NoError = 0;
    private const int NonExistentName = 3;
    private const ushort TypeA = 1;
    private const ushort TypePointer = 12;
    private const ushort TypeAaaa = 28;

    [Fact]
    public async Task Ask_HandMadeQuery_AnswersByteForByte()
    {
        await using var running = await RunningDataPlane.StartAsync(new TestWorld(TestWorld.Endpoint()));

        var answer = await Wire.AskAsync(running.Plane.ResolverPort(TestWorld.Vpc), Query(TestWorld.PrivateName, TypeA));

        byte[] question = Query(TestWorld.PrivateName, TypeA)[12..];
        Assert.Equal([0x12, 0x34, 0x81, 0x80, 0, 1, 0, 1, 0, 0, 0, 0, .. question, 0xC0, 0x0C, 0, 1, 0, 1, 0, 0, 0, 60, 0, 4, 10, 0, 1, 5], answer);
    }

    [Theory]
    [InlineData(TestWorld.PrivateName, TypeA, NoError, 1)]
    [InlineData("DB.Cluster-1.EXAMPLE.com", TypeA, NoError, 1)]
    [InlineData("a.b.wild.example.com", TypeA, NoError, 1)]
    [InlineData(TestWorld.PublicName, TypeA, NoError, 1)]
    [InlineData(TestWorld.PublicName, TypeAaaa, NoError, 0)]
    [InlineData("wild.example.com", TypeA, NoError, 0)]
    [InlineData("example.com", TypeA, NonExistentName, 0)]
    [InlineData("5.1.0.10.in-addr.arpa", TypePointer, NonExistentName, 0)]
    public async Task Ask_AvailableWithPrivateDns_KnowsItsNames(string name, ushort type, int code, int answers)
    {
        await using var running = await RunningDataPlane.StartAsync(new TestWorld(TestWorld.Endpoint()));

        var answer = await Wire.AskAsync(running.Plane.ResolverPort(TestWorld.Vpc), Query(name, type));

        Assert.Equal((code, answers), (answer[3] & 0xF, answer[7]));
    }

    [Theory]
    [InlineData(false, "available", true)]
    [InlineData(true, "pendingAcceptance", true)]
    [InlineData(true, "available", false)]
    public async Task Ask_PrivateDnsNotInEffect_OnlyThePublicNameExists(bool privateDns, string state, bool dnsSupport)
    {
        var endpoint = TestWorld.Endpoint() with { PrivateDnsEnabled = privateDns, State = state, VpcDnsSupport = dnsSupport };
        await using var running = await RunningDataPlane.StartAsync(new TestWorld(endpoint));
        var port = running.Plane.ResolverPort(TestWorld.Vpc);

        Assert.Equal(NonExistentName, (await Wire.AskAsync(port, Query(TestWorld.PrivateName, TypeA)))[3] & 0xF);
        Assert.Equal(NoError, (await Wire.AskAsync(port, Query(TestWorld.PublicName, TypeA)))[3] & 0xF);
    }

    [Fact]
    public async Task Ask_PrivateDnsSwitchedOff_IsSeenAtOnceAndOnlyInItsVpc()
    {
        await using var running = await RunningDataPlane.StartAsync(new TestWorld(TestWorld.Endpoint()));
        var own = running.Plane.ResolverPort(TestWorld.Vpc);
        var other = running.Plane.ResolverPort("vpc-0bbbbbbbbbbbbbbbb");
        Assert.Equal(NoError, (await Wire.AskAsync(own, Query(TestWorld.PrivateName, TypeA)))[3] & 0xF);
        Assert.Equal(NonExistentName, (await Wire.AskAsync(other, Query(TestWorld.PrivateName, TypeA)))[3] & 0xF);

        running.World.Change(endpoint => endpoint with { PrivateDnsEnabled = false });

        Assert.Equal(NonExistentName, (await Wire.AskAsync(own, Query(TestWorld.PrivateName, TypeA)))[3] & 0xF);
    }

    [Fact]
    public async Task Ask_AfterNonsense_StillAnswers()
    {
        await using var running = await RunningDataPlane.StartAsync(new TestWorld(TestWorld.Endpoint()));
        var port = running.Plane.ResolverPort(TestWorld.Vpc);
        using var nonsense = new System.Net.Sockets.UdpClient();
        var head = Query(TestWorld.PrivateName, TypeA)[..12];
        foreach (var datagram in (byte[][])[[], [1, 2, 3], [.. head, 0xC0, 0x0C, 0, 1, 0, 1], [.. head, 63]])
            await nonsense.SendAsync(datagram, new IPEndPoint(IPAddress.Loopback, port), TestContext.Current.CancellationToken);

        Assert.Equal(NoError, (await Wire.AskAsync(port, Query(TestWorld.PrivateName, TypeA)))[3] & 0xF);
    }

    [Fact]
    public async Task Ask_ByARealResolverLibrary_GivesTheAddress()
    {
        var node = OutsideProgram.Find("node");
        await using var running = await RunningDataPlane.StartAsync(new TestWorld(TestWorld.Endpoint()));
        var resolvers = running.Plane.Resolvers();
        var script = $$"""
            const resolver = new (require('dns').promises.Resolver)();
            resolver.setServers(['{{resolvers[TestWorld.Vpc]}}']);
            (async () => {
              console.log(await resolver.resolve4('{{TestWorld.PrivateName}}'));
              await resolver.resolve6('{{TestWorld.PrivateName}}').catch(e => console.log(e.code));
              await resolver.resolve4('nowhere.example.com').catch(e => console.log(e.code));
            })();
            """;

        var result = await Command.RunAsync(node, ["-e", script], cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal("[ '10.0.1.5' ]\nENODATA\nENOTFOUND", result.Succeeded());
    }

    private static byte[] Query(string name, ushort type) =>
    [
        0x12, 0x34, 0x01, 0x00, 0, 1, 0, 0, 0, 0, 0, 0,
        .. name.Split('.').SelectMany(label => (byte[])[(byte)label.Length, .. Encoding.ASCII.GetBytes(label)]),
        0, (byte)(type >> 8), (byte)type, 0, 1,
    ];
}
