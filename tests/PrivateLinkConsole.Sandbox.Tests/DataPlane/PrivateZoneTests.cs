using PrivateLinkConsole.Sandbox.DataPlane.Dns;
using PrivateLinkConsole.Sandbox.World;
using PrivateLinkConsole.TestKit;
using Xunit;

namespace PrivateLinkConsole.Sandbox.Tests.DataPlane;

/// <summary>What a VPC's resolver makes of private zones (E17, E19, E20, E25).</summary>
public sealed class PrivateZoneTests
{
    private const string Link = "in01-a.vectordb.example.com";
    private const string OtherVpc = "vpc-0bbbbbbbbbbbbbbbb";

    private static PrivateZoneView Apex => Zone(Link, new ZoneRecordView(Link, "A", TestWorld.PublicName, []), new($"*.{Link}", "CNAME", null, [Link + "."]));

    [Theory]
    [InlineData(Link, "10.0.1.5")]
    [InlineData("IN01-A.VectorDB.example.com", "10.0.1.5")]
    [InlineData($"b.{Link}", "10.0.1.5")]
    [InlineData($"c.b.{Link}", "10.0.1.5")]
    [InlineData("vectordb.example.com", null)]
    [InlineData("in01-b.vectordb.example.com", null)]
    [InlineData(TestWorld.PublicName, "10.0.1.5")]
    public void Resolve_ApexAliasAndWildcardCname_LeadToTheEndpoint(string name, string? address) => Assert.Equal(address, Answer(name, Apex));

    [Fact]
    public void Resolve_Alias_EndsWithTheEndpoint()
    {
        Assert.Equal("", Answer(Link, [TestWorld.Endpoint() with { State = "deleted", DnsNames = [] }], Apex));
        Assert.Equal("", Answer(Link, [], Apex));
    }

    [Fact]
    public void Resolve_ZoneOfAnotherVpc_IsNotSeen() => Assert.Null(Answer(Link, Apex with { VpcIds = new HashSet<string> { OtherVpc } }));

    [Theory]
    [InlineData("in01-a.vectordb.example.com", null)]
    [InlineData("www.example.com", "10.9.9.9")]
    [InlineData("a.b.example.com", "10.9.9.8")]
    [InlineData("b.example.com", "")]
    [InlineData("c.b.example.com", null)]
    [InlineData("example.com", "")]
    public void Resolve_NameThatTheLongestZoneLacks_DoesNotExist(string name, string? address) => Assert.Equal(address, Answer(
        name,
        Zone("example.com", A("www.example.com", "10.9.9.9"), A("a.b.example.com", "10.9.9.8"), A("in01-a.vectordb.example.com", "10.9.9.7")),
        Zone("vectordb.example.com", A("in01-b.vectordb.example.com", "10.9.9.6"))));

    [Theory]
    [InlineData(TestWorld.PrivateName, "10.0.1.5")]
    [InlineData($"x.{TestWorld.PrivateName}", null)]
    [InlineData("a.wild.example.com", "10.0.1.5")]
    [InlineData("other.example.com", "10.9.9.9")]
    public void Resolve_ParentOfAnEndpointsPrivateName_LeavesTheNameToTheEndpoint(string name, string? address) =>
        Assert.Equal(address, Answer(name, Zone("example.com", A("*.example.com", "10.9.9.9"))));

    [Theory]
    [InlineData("x.sub.example.com", "10.9.9.1")]
    [InlineData("y.deep.sub.example.com", null)]
    [InlineData("deep.sub.example.com", "")]
    public void Resolve_Wildcard_StopsAtTheNearestNameThatExists(string name, string? address) => Assert.Equal(address, Answer(
        name, Zone("example.com", A("*.sub.example.com", "10.9.9.1"), A("x.deep.sub.example.com", "10.9.9.2"))));

    [Fact]
    public void Resolve_CnameChain_NamesEachStep()
    {
        var answer = Names([TestWorld.Endpoint()], Zone("example.com", Cname("a.example.com", "b.example.com"), Cname("b.example.com", TestWorld.PublicName)))
            .Resolve("a.example.com");
        Assert.Equal(["b.example.com", TestWorld.PublicName], answer.Chain);
        Assert.Equal("10.0.1.5", Assert.Single(answer.Addresses).ToString());
    }

    [Fact]
    public void Resolve_CnameToNowhereOrInACircle_SaysSo()
    {
        var names = Names([], Zone(
            "example.com", Cname("a.example.com", "nowhere.test"), Cname("b.example.com", "c.example.com"), Cname("c.example.com", "b.example.com")));
        Assert.Equal((DnsResponseCode.NonExistentName, 1), (names.Resolve("a.example.com").Code, names.Resolve("a.example.com").Chain.Count));
        Assert.Equal(DnsResponseCode.ServerFailure, names.Resolve("b.example.com").Code);
    }

    [Fact]
    public async Task Ask_ByARealResolverLibrary_FollowsTheCname()
    {
        var node = OutsideProgram.Find("node");
        await using var running = await RunningDataPlane.StartAsync(new TestWorld(TestWorld.Endpoint()) { Zones = [Apex] });
        var script = $$"""
            const resolver = new (require('dns').promises.Resolver)();
            resolver.setServers(['{{running.Plane.Resolvers()[TestWorld.Vpc]}}']);
            (async () => {
              console.log(await resolver.resolve4('b.{{Link}}'));
              console.log(await resolver.resolveCname('b.{{Link}}'));
              await resolver.resolve4('in01-b.vectordb.example.com').catch(e => console.log(e.code));
            })();
            """;

        var result = await Command.RunAsync(node, ["-e", script], cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal($"[ '10.0.1.5' ]\n[ '{Link}' ]\nENOTFOUND", result.Succeeded());
    }

    [Fact]
    public async Task Resolvers_VpcWithAZoneAndNoEndpoint_HasOne()
    {
        var zone = Zone("example.com") with { VpcIds = new HashSet<string> { OtherVpc } };
        await using var running = await RunningDataPlane.StartAsync(new TestWorld() { Zones = [zone] });

        Assert.Equal([OtherVpc], running.Plane.Resolvers().Keys);
    }

    [Fact]
    public void Write_CnameAndAddress_IsByteForByte()
    {
        byte[] question = [1, (byte)'a', 1, (byte)'b', 0, 0, 1, 0, 1];
        var query = DnsCodec.Read([0x12, 0x34, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0, .. question])!;

        var message = DnsCodec.Write(query, new DnsAnswer(DnsResponseCode.NoError, ["c.b"], [System.Net.IPAddress.Parse("10.0.1.5")]));

        byte[] target = [1, (byte)'c', 1, (byte)'b', 0];
        Assert.Equal([0x12, 0x34, 0x81, 0x80, 0, 1, 0, 2, 0, 0, 0, 0, .. question, 0xC0, 0x0C, 0, 5, 0, 1, 0, 0, 0, 60, 0, 5, .. target,
            .. target, 0, 1, 0, 1, 0, 0, 0, 60, 0, 4, 10, 0, 1, 5], message);
    }

    [Fact]
    public void Write_MoreThanFits_IsCutAtARecordAndSaysSo()
    {
        var query = DnsCodec.Read([0, 1, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0, 1, (byte)'a', 0, 0, 1, 0, 1])!;

        var message = DnsCodec.Write(query, new DnsAnswer(DnsResponseCode.NoError, [], [.. Enumerable.Repeat(System.Net.IPAddress.Loopback, 40)]));

        Assert.Equal((0x02, 30, 12 + 7 + 30 * 16), (message[2] & 0x02, message[7], message.Length));
    }

    /// <summary>Null = no such name; "" = a name without addresses.</summary>
    private static string? Answer(string name, params PrivateZoneView[] zones) => Answer(name, [TestWorld.Endpoint()], zones);

    private static string? Answer(string name, EndpointView[] endpoints, params PrivateZoneView[] zones)
    {
        var answer = Names(endpoints, zones).Resolve(name);
        return answer.Code == DnsResponseCode.NonExistentName ? null : string.Join(',', answer.Addresses);
    }

    private static VpcNames Names(EndpointView[] endpoints, params PrivateZoneView[] zones) => new(TestWorld.Vpc, endpoints, zones);

    private static PrivateZoneView Zone(string name, params ZoneRecordView[] records) => new(name, new HashSet<string> { TestWorld.Vpc }, records);

    private static ZoneRecordView A(string name, string address) => new(name, "A", null, [address]);

    private static ZoneRecordView Cname(string name, string target) => new(name, "CNAME", null, [target]);
}
