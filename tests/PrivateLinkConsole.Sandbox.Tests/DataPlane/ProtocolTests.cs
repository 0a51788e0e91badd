using System.Buffers.Binary;
using System.Security.Authentication;
using System.Text;
using PrivateLinkConsole.Sandbox.World;
using Xunit;

namespace PrivateLinkConsole.Sandbox.Tests.DataPlane;

public sealed class ProtocolTests
{
    private const uint ClientSsl = 0x800;
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(TestWorld.PublicName)]
    [InlineData(TestWorld.PrivateName)]
    [InlineData("a.wild.example.com")]
    public async Task MySql_TlsLoginPingQuery_RunsToTheEnd(string name)
    {
        await using var running = await RunningDataPlane.StartAsync(new TestWorld(TestWorld.Endpoint()));
        await using var client = await Wire.ConnectAsync(running.Route());
        var greeting = await Wire.ReadMySqlAsync(client);
        Assert.NotEqual(0u, CapabilitiesOf(greeting) & ClientSsl);

        await Wire.WriteMySqlAsync(client, 1, SslRequest());
        await using var secure = await Wire.SecureAsync(client, name, running.Plane.CaCertificatePem);
        await Wire.WriteMySqlAsync(secure, 2, [.. SslRequest(), .. "root\0"u8, 0]);
        Assert.Equal(0xFE, (await Wire.ReadMySqlAsync(secure))[0]);
        await Wire.WriteMySqlAsync(secure, 4, new byte[20]);
        Assert.Equal(0x00, (await Wire.ReadMySqlAsync(secure))[0]);

        await Wire.WriteMySqlAsync(secure, 0, [0x0E]);
        Assert.Equal(0x00, (await Wire.ReadMySqlAsync(secure))[0]);
        await Wire.WriteMySqlAsync(secure, 0, [0x03, .. "set names utf8mb4"u8]);
        Assert.Equal(0x00, (await Wire.ReadMySqlAsync(secure))[0]);
        await Wire.WriteMySqlAsync(secure, 0, [0x03, .. "select 1"u8]);
        Assert.Equal(0xFF, (await Wire.ReadMySqlAsync(secure))[0]);
        await Wire.WriteMySqlAsync(secure, 0, [0x01]);
        Assert.Equal(0, await secure.ReadAsync(new byte[1], Token));
    }

    [Fact]
    public async Task MySql_TlsUnderAnotherName_DoesNotVerify()
    {
        await using var running = await RunningDataPlane.StartAsync(new TestWorld(TestWorld.Endpoint()));
        await using var client = await Wire.ConnectAsync(running.Route());
        await Wire.ReadMySqlAsync(client);
        await Wire.WriteMySqlAsync(client, 1, SslRequest());

        await Assert.ThrowsAsync<AuthenticationException>(() => Wire.SecureAsync(client, "db.other.example.com", running.Plane.CaCertificatePem));
    }

    [Fact]
    public async Task MySql_PrivateNameAddedLater_IsOnTheCertificate()
    {
        var nameless = TestWorld.Endpoint() with { PrivateDnsNames = [] };
        await using var running = await RunningDataPlane.StartAsync(new TestWorld(nameless));
        await TlsAsync(running, TestWorld.PublicName);

        running.World.Set(TestWorld.Endpoint());

        await TlsAsync(running, TestWorld.PrivateName);
    }

    [Fact]
    public async Task Https_AnyRequest_Is400()
    {
        await using var running = await RunningDataPlane.StartAsync(new TestWorld(TestWorld.Endpoint(protocol: TargetProtocol.Https, port: 19530)));
        await using var client = await Wire.ConnectAsync(running.Route("10.0.1.5:19530"));
        await using var secure = await Wire.SecureAsync(client, TestWorld.PrivateName, running.Plane.CaCertificatePem);

        await secure.WriteAsync("GET / HTTP/1.1\r\nHost: x\r\n\r\n"u8.ToArray(), Token);

        using var reader = new StreamReader(secure, Encoding.ASCII);
        Assert.StartsWith("HTTP/1.1 400 Bad Request\r\n", await reader.ReadToEndAsync(Token), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(2, 0)]
    [InlineData(3, 0)]
    [InlineData(9, 35)]
    public async Task Kafka_ApiVersions_IsAnsweredInItsVersion(short version, short error)
    {
        await using var running = await RunningDataPlane.StartAsync(new TestWorld(TestWorld.Endpoint(protocol: TargetProtocol.Kafka, port: 9092)));
        await using var client = await Wire.ConnectAsync(running.Route("10.0.1.5:9092"));
        await using var secure = await Wire.SecureAsync(client, TestWorld.PrivateName, running.Plane.CaCertificatePem);

        await secure.WriteAsync((byte[])[0, 0, 0, 10, 0, 18, 0, (byte)version, 1, 2, 3, 4, 0xFF, 0xFF], Token);

        var size = new byte[4];
        await secure.ReadExactlyAsync(size, Token);
        var reply = new byte[BinaryPrimitives.ReadInt32BigEndian(size)];
        await secure.ReadExactlyAsync(reply, Token);
        Assert.Equal(0x01020304, BinaryPrimitives.ReadInt32BigEndian(reply));
        Assert.Equal(error, BinaryPrimitives.ReadInt16BigEndian(reply.AsSpan(4)));
        Assert.Equal(version == 3 ? 5 : 0, reply[6]);
        Assert.Equal(version switch { 0 or 9 => 10 + 4 * 6, 2 => 10 + 4 * 6 + 4, _ => 7 + 4 * 7 + 5 }, reply.Length);
    }

    private static async Task TlsAsync(RunningDataPlane running, string name)
    {
        await using var client = await Wire.ConnectAsync(running.Route());
        await Wire.ReadMySqlAsync(client);
        await Wire.WriteMySqlAsync(client, 1, SslRequest());
        await using var secure = await Wire.SecureAsync(client, name, running.Plane.CaCertificatePem);
        Assert.True(secure.IsEncrypted);
    }

    private static uint CapabilitiesOf(byte[] greeting)
    {
        var afterVersion = Array.IndexOf(greeting, (byte)0) + 1;
        return BinaryPrimitives.ReadUInt16LittleEndian(greeting.AsSpan(afterVersion + 13));
    }

    // Capabilities PROTOCOL_41, SSL, SECURE_CONNECTION, PLUGIN_AUTH; the longest packet, the character set, 23 zeros.
    private static byte[] SslRequest() => [0x00, 0x8A, 0x08, 0x00, 0, 0, 0, 1, 46, .. new byte[23]];
}
