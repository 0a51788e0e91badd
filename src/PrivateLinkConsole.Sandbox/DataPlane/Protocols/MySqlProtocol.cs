using System.Net.Security;
using System.Text;

namespace PrivateLinkConsole.Sandbox.DataPlane.Protocols;

/// <summary>A TiDB cluster up to the login: greeting, TLS, any user and password; then pings and SET, and no data.</summary>
internal sealed class MySqlProtocol : IEndpointProtocol
{
    private const byte Quit = 0x01;
    private const byte InitDatabase = 0x02;
    private const byte Query = 0x03;
    private const byte Ping = 0x0E;
    private const ushort NotSupportedYet = 1235;
    private const ushort UnknownCommand = 1047;
    private uint _connections;

    public async Task ServeAsync(Stream client, SslServerAuthenticationOptions tls, CancellationToken cancellationToken)
    {
        var challenge = Challenge();
        await MySqlPackets.WriteAsync(client, 0, MySqlPackets.Greeting(Interlocked.Increment(ref _connections), challenge), cancellationToken);
        var (sequence, packet) = await MySqlPackets.ReadAsync(client, cancellationToken);
        if (!MySqlPackets.AsksForTls(packet))
        {
            await LoginAsync(client, sequence, challenge, cancellationToken);
            return;
        }
        await using var secure = new SslStream(client, leaveInnerStreamOpen: true);
        await secure.AuthenticateAsServerAsync(tls, cancellationToken);
        (sequence, _) = await MySqlPackets.ReadAsync(secure, cancellationToken);
        await LoginAsync(secure, sequence, challenge, cancellationToken);
    }

    private static async Task LoginAsync(Stream client, byte sequence, byte[] challenge, CancellationToken cancellationToken)
    {
        await MySqlPackets.WriteAsync(client, ++sequence, MySqlPackets.AuthSwitch(challenge), cancellationToken);
        (sequence, _) = await MySqlPackets.ReadAsync(client, cancellationToken);
        await MySqlPackets.WriteAsync(client, ++sequence, MySqlPackets.Ok(), cancellationToken);
        while (true)
        {
            (sequence, var command) = await MySqlPackets.ReadAsync(client, cancellationToken);
            if (command is [] or [Quit, ..]) return;
            await MySqlPackets.WriteAsync(client, ++sequence, Reply(command), cancellationToken);
        }
    }

    private static byte[] Reply(byte[] command) => command[0] switch
    {
        Ping or InitDatabase => MySqlPackets.Ok(),
        Query when IsSet(command) => MySqlPackets.Ok(),
        Query => MySqlPackets.Error(NotSupportedYet, "42000", "The sandbox's cluster holds no data."),
        _ => MySqlPackets.Error(UnknownCommand, "08S01", "The sandbox's cluster does not know this command."),
    };

    // Drivers set session variables before they call a connection open.
    private static bool IsSet(byte[] command) =>
        Encoding.UTF8.GetString(command, 1, command.Length - 1).TrimStart().StartsWith("SET ", StringComparison.OrdinalIgnoreCase);

    // The protocol ends the challenge with a zero byte, so it must not contain one.
    private static byte[] Challenge()
    {
        var challenge = new byte[20];
        for (var index = 0; index < challenge.Length; index++) challenge[index] = (byte)Random.Shared.Next(1, 128);
        return challenge;
    }
}
