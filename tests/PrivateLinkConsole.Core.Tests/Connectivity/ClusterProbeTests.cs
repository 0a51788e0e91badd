using System.Net;
using System.Net.Sockets;
using System.Text;
using PrivateLinkConsole.Core.Connectivity.Probing;
using Xunit;

namespace PrivateLinkConsole.Core.Tests.Connectivity;

/// <summary>Servers that are not what a cluster should be, over real sockets.</summary>
public sealed class ClusterProbeTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Short = TimeSpan.FromMilliseconds(200);

    [Fact]
    public Task MySql_OtherProtocol_IsForeign() => ExpectAsync(ProtocolKind.Foreign, Encoding.ASCII.GetBytes("SSH-2.0-OpenSSH_9.7\r\n"));

    [Fact]
    public Task MySql_OldProtocolVersion_IsForeign() => ExpectAsync(ProtocolKind.Foreign, Packet([9, .. "3.23\0"u8, .. new byte[40]]));

    [Fact]
    public Task MySql_CutGreeting_IsForeign() => ExpectAsync(ProtocolKind.Foreign, Packet([10, .. "8.0.11"u8]));

    [Fact]
    public Task MySql_ClosedAtOnce_IsClosed() => ExpectAsync(ProtocolKind.Closed, []);

    [Fact]
    public async Task MySql_NotAByte_IsSilence() => Assert.Null((await ExpectAsync(ProtocolKind.Silence, null, patience: Short)).Tls);

    [Fact]
    public async Task MySql_GreetingWithoutTls_SaysSo()
    {
        var answer = await ExpectAsync(ProtocolKind.Answers, Greeting(capabilities: 0xA200, "8.0.11-TiDB\u001b[31m\u0007"));
        Assert.Equal(("8.0.11-TiDB[31m", TlsKind.NotOffered), (answer.Protocol!.Word, answer.Tls?.Kind));
    }

    [Fact]
    public async Task MySql_ErrorInsteadOfGreeting_TellsIt() =>
        Assert.Equal("Too many connections", (await ExpectAsync(ProtocolKind.Refusal, Packet([0xFF, 0x10, 0x04, .. "Too many connections"u8]))).Protocol!.Word);

    [Fact]
    public async Task MySql_ClosedAfterTheWishForTls_IsATlsFault() =>
        Assert.Equal(TlsKind.Closed, (await ExpectAsync(ProtocolKind.Answers, Greeting(capabilities: 0xAA00, "8.0.11"), closesAfter: true)).Tls?.Kind);

    [Fact]
    public async Task MySql_SilentAfterTheWishForTls_IsATlsSilence() =>
        Assert.Equal(TlsKind.Silence, (await ExpectAsync(ProtocolKind.Answers, Greeting(capabilities: 0xAA00, "8.0.11"), patience: TimeSpan.FromSeconds(1))).Tls?.Kind);

    [Fact]
    public async Task MySql_NobodyListens_IsClosed()
    {
        using var bound = Loopback();
        var answer = await new ClusterProbe((IPEndPoint)bound.LocalEndPoint!, "db.example.com", null).MySqlAsync(Patience, TestContext.Current.CancellationToken);
        Assert.Equal(ProtocolKind.Closed, answer.Protocol?.Kind);
    }

    [Fact]
    public async Task Https_NotAByte_IsATlsSilence()
    {
        var answer = await AnswerAsync(null, https: true, patience: Short);
        Assert.Equal((TlsKind.Silence, (ProtocolKind?)null), (answer.Tls!.Kind, answer.Protocol?.Kind));
    }

    [Fact]
    public async Task Https_PlainText_IsATlsFailure() =>
        Assert.Equal(TlsKind.Failed, (await AnswerAsync(Encoding.ASCII.GetBytes("HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n"), https: true)).Tls?.Kind);

    [Fact]
    public async Task Https_ClosedAtOnce_IsClosed() => Assert.Equal(TlsKind.Closed, (await AnswerAsync([], https: true)).Tls?.Kind);

    [Theory]
    [InlineData("HTTP/1.1 400 Bad Request\r\n", nameof(ProtocolKind.Answers), "400")]
    [InlineData("HTTP/2 200\r\n", nameof(ProtocolKind.Answers), "200")]
    [InlineData("HTTP/1.0 503 Service Unavailable", nameof(ProtocolKind.Answers), "503")]
    [InlineData("HTTP/1.1 999 \u001b[2J", nameof(ProtocolKind.Foreign), "")]
    [InlineData("SSH-2.0-OpenSSH_9.7", nameof(ProtocolKind.Foreign), "")]
    [InlineData("HTTP/1.1", nameof(ProtocolKind.Foreign), "")]
    public void HttpStatus_Line_IsReadOrForeign(string line, string kind, string word)
    {
        var finding = HttpStatus.Read(line);
        Assert.Equal((kind, word), (finding.Kind.ToString(), finding.Word));
    }

    /// <param name="first">What the server writes; null: nothing, and it stays.</param>
    private static async Task<ClusterAnswer> ExpectAsync(ProtocolKind kind, byte[]? first, bool closesAfter = false, TimeSpan? patience = null)
    {
        var answer = await AnswerAsync(first, closesAfter: closesAfter, patience: patience);
        Assert.Equal(kind, answer.Protocol?.Kind);
        return answer;
    }

    private static async Task<ClusterAnswer> AnswerAsync(byte[]? first, bool closesAfter = false, bool https = false, TimeSpan? patience = null)
    {
        using var listener = Loopback();
        listener.Listen(1);
        var probe = new ClusterProbe((IPEndPoint)listener.LocalEndPoint!, "db.example.com", null);
        var stop = TestContext.Current.CancellationToken;
        var probing = https ? probe.HttpsAsync(patience ?? Patience, stop) : probe.MySqlAsync(patience ?? Patience, stop);
        using var client = await listener.AcceptAsync(stop);
        if (first is not null)
            await client.SendAsync(first, stop);
        if (closesAfter)
            await client.ReceiveAsync(new byte[36], stop);
        if (first is { Length: 0 } || closesAfter)
            client.Dispose();
        return await probing;
    }

    private static Socket Loopback()
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        return socket;
    }

    private static byte[] Greeting(ushort capabilities, string version) =>
        Packet([10, .. Encoding.Latin1.GetBytes(version), 0, 1, 0, 0, 0, .. new byte[8], 0, (byte)capabilities, (byte)(capabilities >> 8), .. new byte[30]]);

    private static byte[] Packet(byte[] body) => [(byte)body.Length, (byte)(body.Length >> 8), 0, 0, .. body];
}
