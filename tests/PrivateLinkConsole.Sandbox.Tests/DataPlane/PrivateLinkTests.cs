using System.Net;
using System.Net.Sockets;
using System.Security.Authentication;
using Amazon.EC2.Model;
using PrivateLinkConsole.Sandbox.Tests.Route53Xml;
using Xunit;
using static PrivateLinkConsole.Sandbox.Tests.Cloud;
using static PrivateLinkConsole.Sandbox.Tests.Route53Xml.Route53Caller;

namespace PrivateLinkConsole.Sandbox.Tests.DataPlane;

/// <summary>
/// A Zilliz-like service, from the load balancer to the answer under its private link (E17 to E20, E25 to E27, R20), and each way to break it.
/// </summary>
public sealed class PrivateLinkTests : IAsyncLifetime
{
    private const string Name = "in01-a.aws-us-west-2.vectordb.example.com";
    private const int Port = 19530;
    private static readonly Uri Link = new($"https://{Name}:{Port}/");
    private Zones _zones = null!;
    private InsideVpc _inside = null!;
    private VpcEndpoint _endpoint = null!;
    private string _zone = null!;

    public async ValueTask InitializeAsync()
    {
        _zones = await Zones.StartAsync(new() { TimeScale = 0, DataPlane = true });
        await DescribeAsync(new { arn = Arn, port = Port, protocol = "https", tlsNames = new[] { "*.aws-us-west-2.vectordb.example.com" } });
        _endpoint = await Share.EndpointAsync(_zones);
        await RuleAsync(Port);
        _zone = await _zones.Consumer.CreateZoneAsync(Name, _zones.ConsumerVpc);
        await AliasAsync("CREATE");
        _inside = new(_zones.Cloud, _zones.ConsumerVpc);
    }

    public ValueTask DisposeAsync() => _zones.DisposeAsync();

    [Fact]
    public async Task Get_EverythingThere_Is400()
    {
        Assert.Equal("172.31.0.4", await _inside.ResolveAsync(Name));
        Assert.Equal(HttpStatusCode.BadRequest, await _inside.GetAsync(Link));
    }

    [Fact]
    public async Task Get_NoRecord_IsNoSuchNameUntilItIsBack()
    {
        await AliasAsync("DELETE");
        Assert.Equal(SocketError.HostNotFound, await FailureAsync());
        await AliasAsync("UPSERT");
        Assert.Equal(HttpStatusCode.BadRequest, await _inside.GetAsync(Link));
    }

    [Fact]
    public async Task Get_VpcWithoutDnsHostnames_IsNoSuchName()
    {
        await _zones.Cloud.Consumer.ModifyVpcAttributeAsync(new() { VpcId = _zones.ConsumerVpc, EnableDnsHostnames = false }, Token);
        // The endpoint's own name is public.
        Assert.Equal("172.31.0.4", await _inside.ResolveAsync(_endpoint.DnsEntries[0].DnsName));
        Assert.Equal(SocketError.HostNotFound, await FailureAsync());
    }

    [Fact]
    public async Task Get_TargetClosed_IsRefusedUntilItIsOpenAgain()
    {
        await DescribeAsync(new { arn = Arn, port = Port, protocol = "https", target = "closed" });
        Assert.Equal(SocketError.ConnectionRefused, await FailureAsync());
        await DescribeAsync(new { arn = Arn, port = Port, protocol = "https", tlsNames = new[] { Name } });
        Assert.Equal(HttpStatusCode.BadRequest, await _inside.GetAsync(Link));
    }

    [Fact]
    public async Task Get_TargetHangs_ConnectsAndHearsNothing()
    {
        await DescribeAsync(new { arn = Arn, port = Port, protocol = "https", target = "hangs" });
        var route = (await _zones.Cloud.GetAsync($"routes?vpcId={_zones.ConsumerVpc}")).GetProperty($"172.31.0.4:{Port}").GetString()!;
        await using (await Wire.ConnectAsync(IPEndPoint.Parse(route)))
            await Assert.ThrowsAsync<TaskCanceledException>(() => _inside.GetAsync(Link, Wire.ShortTimeout));
    }

    [Fact]
    public async Task Get_CertificateOfAnotherName_IsNotTrusted()
    {
        await DescribeAsync(new { arn = Arn, port = Port, protocol = "https", tlsNames = new[] { "other.example.com" } });
        var failure = await Assert.ThrowsAsync<HttpRequestException>(() => _inside.GetAsync(Link));
        Assert.Contains("RemoteCertificateNameMismatch", Assert.IsType<AuthenticationException>(failure.InnerException).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_RuleTakenAway_Hangs()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "only Linux drops a SYN at a full queue");
        await _zones.Cloud.Consumer.RevokeSecurityGroupIngressAsync(new() { GroupId = _endpoint.Groups[0].GroupId, IpPermissions = [Permission(Port)] }, Token);
        await Assert.ThrowsAsync<TaskCanceledException>(() => _inside.GetAsync(Link, Wire.ShortTimeout));
    }

    [Fact]
    public async Task Get_SecondClusterOnTheSameEndpoint_HasItsOwnNamePortAndCertificate()
    {
        const string second = "in01-b.aws-us-west-2.vectordb.example.com";
        await DescribeAsync(new
        {
            arn = Arn,
            listeners = new object[]
            {
                new { port = Port, protocol = "https", tlsNames = new[] { Name } },
                new { port = 19531, protocol = "https", tlsNames = new[] { second } },
            },
        });
        await RuleAsync(19531);
        var zone = await _zones.Consumer.CreateZoneAsync(second, _zones.ConsumerVpc);
        await _zones.Consumer.ChangeAsync(zone, Alias("CREATE", second, _endpoint.DnsEntries[0].HostedZoneId, _endpoint.DnsEntries[0].DnsName));
        Assert.Equal(HttpStatusCode.BadRequest, await _inside.GetAsync(Link));
        Assert.Equal(HttpStatusCode.BadRequest, await _inside.GetAsync(new($"https://{second}:19531/")));
        await Assert.ThrowsAsync<HttpRequestException>(() => _inside.GetAsync(new($"https://{second}:{Port}/")));
    }

    [Theory]
    [InlineData("""{"arn":"ARN","protocol":"gopher"}""")]
    [InlineData("""{"arn":"ARN","target":"gone"}""")]
    [InlineData("""{"arn":"ARN","port":0}""")]
    [InlineData("""{"arn":"ARN","listeners":[{"port":70000}]}""")]
    [InlineData("""{"arn":"ARN","listeners":[{"port":1},{"port":1}]}""")]
    [InlineData("""{"arn":"ARN","port":1,"listeners":[{"port":1}]}""")]
    [InlineData("""{"arn":"ARN","tlsNames":["a b"]}""")]
    [InlineData("""{"arn":"ARN","tlsNames":["*"]}""")]
    [InlineData("""{"arn":"ARN","zoneIds":["use1-az1"]}""")]
    public async Task Describe_OfNoForm_Is400(string body)
    {
        using var content = new StringContent(body.Replace("ARN", Arn, StringComparison.Ordinal));
        using var reply = await _zones.Cloud.Control.PostAsync("/_sandbox/load-balancers", content, Token);
        Assert.Equal(400, (int)reply.StatusCode);
    }

    private Task DescribeAsync(object balancer) => _zones.Cloud.PostAsync("load-balancers", balancer);

    private Task AliasAsync(string action) =>
        _zones.Consumer.ChangeAsync(_zone, Alias(action, Name, _endpoint.DnsEntries[0].HostedZoneId, _endpoint.DnsEntries[0].DnsName));

    private Task RuleAsync(int port) => _zones.Cloud.Consumer.AuthorizeSecurityGroupIngressAsync(
        new() { GroupId = _endpoint.Groups[0].GroupId, IpPermissions = [Permission(port)] }, Token);

    private static IpPermission Permission(int port) =>
        new() { IpProtocol = "tcp", FromPort = port, ToPort = port, Ipv4Ranges = [new() { CidrIp = "172.31.0.0/16" }] };

    private async Task<SocketError> FailureAsync()
    {
        var failure = await Assert.ThrowsAsync<HttpRequestException>(() => _inside.GetAsync(Link));
        return Assert.IsType<SocketException>(failure.InnerException).SocketErrorCode;
    }
}
