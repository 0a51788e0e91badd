using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;
using PrivateLinkConsole.Core.Clouds;
using PrivateLinkConsole.Core.Connectivity;
using PrivateLinkConsole.Core.Data;
using PrivateLinkConsole.Sandbox;

namespace PrivateLinkConsole.Web.Hosting;

/// <summary>Runs the emulated clouds inside the console and points the cloud clients at them. A Live process never starts them.</summary>
internal sealed class SandboxHosting(
    IOptions<CloudsOptions> clouds,
    IOptions<SandboxSettings> settings,
    IOptions<DatabaseOptions> database,
    SandboxAddress address,
    TimeProvider clock,
    ILoggerFactory loggers) : IAsyncDisposable
{
    private const string StateFile = "sandbox.json";
    private readonly ILogger<SandboxHosting> logger = loggers.CreateLogger<SandboxHosting>();
    private SandboxServer? server;

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        logger.CloudsMode(clouds.Value.Mode.ToString());
        if (clouds.Value.Mode != CloudsMode.Sandbox)
            return;
        var options = new SandboxOptions
        {
            Port = settings.Value.Port,
            TimeScale = settings.Value.TimeScale,
            SampleData = settings.Value.SampleData,
            DataPlane = true,
            StateFile = Path.Combine(DataFolder(database.Value), StateFile),
            TimeProvider = clock,
            LoggerFactory = loggers,
        };
        server = await SandboxServer.StartAsync(options, cancellationToken);
        var url = server.Url.GetLeftPart(UriPartial.Authority);
        clouds.Value.Aws.ServiceUrls = new AwsServiceUrls { Ec2 = url, Route53 = url, Sts = url };
        clouds.Value.Alibaba.ServiceUrls = new AlibabaServiceUrls { PrivateLink = url, Vpc = url, Ecs = url, Sts = url };
        address.Url = server.Url;
        logger.SandboxStarted(url);
    }

    public async Task StopAsync()
    {
        if (Interlocked.Exchange(ref server, null) is { } running)
            await running.DisposeAsync();
    }

    public async ValueTask DisposeAsync() => await StopAsync();

    // The emulated world belongs to the database that knows of it (R16): one is of no use without the other.
    private static string DataFolder(DatabaseOptions database)
    {
        var file = database.Provider == DatabaseProvider.Sqlite ? new SqliteConnectionStringBuilder(database.ConnectionString).DataSource : "";
        return file is "" or ":memory:" ? Path.GetFullPath("data") : Path.GetDirectoryName(Path.GetFullPath(file))!;
    }
}
