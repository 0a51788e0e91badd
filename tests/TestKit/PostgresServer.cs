using System.Globalization;
using Xunit;

namespace PrivateLinkConsole.TestKit;

/// <summary>
/// A PostgreSQL of the tests' own, in a temporary folder, on a free loopback port, without passwords and without fsync. The server
/// refuses to run as root, so a root test run starts it as the system user that Debian's package made. The runner turns
/// a skip inside a fixture into a failure, so a missing PostgreSQL skips the test that asks for a database.
/// </summary>
public sealed class PostgresServer : IAsyncLifetime
{
    private const string SystemUser = "postgres";
    private const string Role = "plc";
    private TempFolder? _folder;
    private string? _programs;
    private int _databases;
    private bool _running;

    public int Port { get; private set; }

    private string Programs => _programs ?? Path.GetDirectoryName(OutsideProgram.Find("postgres"))!;

    private string Data => _folder!.File("data");

    public async ValueTask InitializeAsync()
    {
        _programs = Path.GetDirectoryName(OutsideProgram.TryFind("postgres"));
        if (_programs is null) return;
        _folder = new TempFolder("plc-pg-");
        try
        {
            await StartServerAsync();
        }
        catch
        {
            // A fixture that failed to start is not disposed by the runner.
            await DisposeAsync();
            throw;
        }
    }

    /// <summary>Makes an empty database and returns its connection string.</summary>
    public async Task<string> CreateDatabaseAsync()
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"plc_{Interlocked.Increment(ref _databases)}");
        await RunAsync("createdb", ["-h", "127.0.0.1", "-p", $"{Port}", "-U", Role, name]);
        return $"Host=127.0.0.1;Port={Port};Username={Role};Database={name}";
    }

    public async ValueTask DisposeAsync()
    {
        if (_running) await RunAsync("pg_ctl", ["-D", Data, "-m", "immediate", "-w", "stop"]);
        _running = false;
        _folder?.Dispose();
    }

    private async Task StartServerAsync()
    {
        Port = FreePort.Next();
        if (Environment.IsPrivilegedProcess)
            (await Command.RunAsync("chown", [SystemUser, _folder!.Path])).Succeeded();
        await RunAsync("initdb", ["-D", Data, "-U", Role, "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync"]);
        var options = $"-p {Port} -c listen_addresses=127.0.0.1 -c unix_socket_directories={_folder!.Path} -c fsync=off -c max_connections=200";
        await RunAsync("pg_ctl", ["-D", Data, "-l", _folder.File("log"), "-o", options, "-w", "-t", "60", "start"]);
        _running = true;
    }

    private async Task RunAsync(string program, IReadOnlyList<string> arguments)
    {
        var path = Path.Combine(Programs, program);
        var result = Environment.IsPrivilegedProcess
            ? await Command.RunAsync("runuser", ["-u", SystemUser, "--", path, .. arguments], workingDirectory: _folder!.Path)
            : await Command.RunAsync(path, arguments, workingDirectory: _folder!.Path);
        result.Succeeded();
    }
}
