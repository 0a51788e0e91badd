using Microsoft.Extensions.Options;
using PrivateLinkConsole.Core.Clouds;
using PrivateLinkConsole.Core.Data;
using PrivateLinkConsole.Core.Reconciling;

namespace PrivateLinkConsole.Web.Hosting;

/// <summary>All settings of the console, read and validated once.</summary>
internal sealed record ConsoleSettings(
    HostSettings Host,
    DatabaseOptions Database,
    CloudsOptions Clouds,
    SandboxSettings Sandbox,
    ReconcilerOptions Reconciler,
    AuthSettings Auth,
    DataProtectionSettings DataProtection,
    ProxySettings Proxies,
    ApiSettings Api)
{
    /// <exception cref="SettingsException">With every fault there is.</exception>
    public static ConsoleSettings Read(IConfiguration configuration)
    {
        var reader = new SettingsReader(configuration);
        var settings = new ConsoleSettings(
            reader.ReadTop<HostSettings>(),
            reader.Read<DatabaseOptions>(DatabaseOptions.Section),
            reader.Read<CloudsOptions>(CloudsOptions.Section),
            reader.Read<SandboxSettings>(SandboxSettings.Section),
            reader.Read<ReconcilerOptions>(ReconcilerOptions.Section),
            reader.Read<AuthSettings>(AuthSettings.Section),
            reader.Read<DataProtectionSettings>(DataProtectionSettings.Section),
            reader.Read<ProxySettings>(ProxySettings.Section),
            reader.Read<ApiSettings>(ApiSettings.Section));
        if (configuration.GetConnectionString("Console") is { Length: > 0 } connectionString)
            settings.Database.ConnectionString = connectionString;
        reader.ThrowIfFaulty();
        return settings;
    }

    public void AddTo(IServiceCollection services)
    {
        services.AddSingleton(Options.Create(Host));
        services.AddSingleton(Options.Create(Database));
        services.AddSingleton(Options.Create(Clouds));
        services.AddSingleton(Options.Create(Sandbox));
        services.AddSingleton(Options.Create(Reconciler));
        services.AddSingleton(Options.Create(Auth));
        services.AddSingleton(Options.Create(Api));
    }
}
