using System.Net;
using System.Net.Sockets;
using System.Text;
using PrivateLinkConsole.Core.Connectivity;
using Xunit;

namespace PrivateLinkConsole.Core.Tests.Connectivity;

/// <summary>Servers that are not what a cluster should be, over real sockets.</summary>
public sealed class MySqlProbeTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    [Fact]
    public Task Run_OtherProtocol_IsForeign() => ExpectAsync(MySqlAnswerKind.Foreign, Encoding.ASCII.GetBytes("SSH-2.0-OpenSSH_9.7\r\n"));

    [Fact]
    public Task Run_OldProtocolVersion_IsForeign() => ExpectAsync(MySqlAnswerKind.Foreign, Packet([9, .. "3.23\0"u8, .. new byte[40]]));

    [Fact]
    public Task Run_CutGreeting_IsForeign() => ExpectAsync(MySqlAnswerKind.Foreign, Packet([10, .. "8.0.11"u8]));

    [Fact]
    public Task Run_ClosedAtOnce_IsClosed() => ExpectAsync(MySqlAnswerKind.Closed, []);

    [Fact]
    public Task Run_NotAByte_IsSilence() => ExpectAsync(MySqlAnswerKind.Silence, null, patience: TimeSpan.FromMilliseconds(200));

    [Fact]
    public async Task Run_GreetingWithoutTls_SaysSo()
    {
        var answer = await ExpectAsync(MySqlAnswerKind.WithoutTls, Greeting(capabilities: 0xA200, "8.0.11-TiDB\u001b[31m\u0007"));
        Assert.Equal("8.0.11-TiDB[31m", answer.Version);
    }

    [Fact]
    public async Task Run_ErrorInsteadOfGreeting_TellsIt()
    {
        var answer = await ExpectAsync(MySqlAnswerKind.Refusal, Packet([0xFF, 0x10, 0x04, .. "Too many connections"u8]));
        Assert.Equal("Too many connections", answer.Detail);
    }

    [Fact]
    public async Task Run_ClosedAfterTheWishForTls_IsATlsFault() =>
        Assert.Equal("8.0.11", (await ExpectAsync(MySqlAnswerKind.TlsFailed, Greeting(capabilities: 0xAA00, "8.0.11"), closesAfter: true)).Version);

    [Fact]
    public async Task Run_NobodyListens_IsClosed()
    {
        using var bound = Loopback();
        var answer = await new MySqlProbe((IPEndPoint)bound.LocalEndPoint!, "db.example.com", null).RunAsync(Patience, TestContext.Current.CancellationToken);
        Assert.Equal(MySqlAnswerKind.Closed, answer.Kind);
    }

    /// <param name="first">What the server writes; null: nothing, and it stays.</param>
    private static async Task<MySqlAnswer> ExpectAsync(MySqlAnswerKind kind, byte[]? first, bool closesAfter = false, TimeSpan? patience = null)
    {
        using var listener = Loopback();
        listener.Listen(1);
        var probing = new MySqlProbe((IPEndPoint)listener.LocalEndPoint!, "db.example.com", null).RunAsync(patience ?? Patience, TestContext.Current.CancellationToken);
        using var client = await listener.AcceptAsync(TestContext.Current.CancellationToken);
        if (first is not null)
            await client.SendAsync(first, TestContext.Current.CancellationToken);
        if (closesAfter)
            await client.ReceiveAsync(new byte[36], TestContext.Current.CancellationToken);
        if (first is { Length: 0 } || closesAfter)
            client.Dispose();
        var answer = await probing;
        Assert.Equal(kind, answer.Kind);
        return answer;
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
