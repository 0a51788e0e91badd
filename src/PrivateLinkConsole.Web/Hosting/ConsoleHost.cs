using PrivateLinkConsole.Clouds;
using PrivateLinkConsole.Core;
using PrivateLinkConsole.Core.Clouds;
using PrivateLinkConsole.Core.Data;
using PrivateLinkConsole.Web.Api;
using PrivateLinkConsole.Web.Features.Samples;
using PrivateLinkConsole.Web.Features.SignIn;

namespace PrivateLinkConsole.Web.Hosting;

/// <summary>The console as a process: settings first, then every feature's services, then the pipeline.</summary>
internal static class ConsoleHost
{
    public static WebApplicationBuilder CreateBuilder(string[] args)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            Args = args,
            ApplicationName = typeof(ConsoleHost).Assembly.GetName().Name,
            // The content root stays the launch directory, where appsettings.json and data/ are (R22); published assets lie beside the program.
            WebRootPath = Path.Combine(AppContext.BaseDirectory, "wwwroot"),
        });
        builder.Configuration.AddConsoleDefaults();
        var settings = ConsoleSettings.Read(builder.Configuration);
        settings.AddTo(builder.Services);

        builder.WebHost.UseUrls(ListenAddresses.Usable(settings.Host.Urls));
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        builder.WebHost.UseStaticWebAssets();

        builder.Services.AddSingleton(new ConsoleMode(settings.Clouds.Mode == CloudsMode.Sandbox, settings.Host.PublicUrl));
        builder.Services.AddConsoleDatabase(settings.Database);
        builder.Services.AddCore();
        builder.Services.AddClouds();
        builder.Services.AddScheduler(settings.Database, settings.Reconciler);
        builder.Services.AddConsoleKeys(settings.DataProtection);
        builder.Services.AddSignIn(settings.Host);
        builder.Services.AddProxyTrust(settings);
        builder.Services.AddConsoleHealth();
        builder.Services.AddConsoleMetrics();
        builder.Services.AddConsoleUi();
        builder.Services.AddConsoleApi();
        builder.Services.AddSingleton<SandboxHosting>();
        builder.Services.AddHostedService<ConsoleStartup>();
        builder.Services.AddSampleData();
        return builder;
    }

    public static void UseConsole(this WebApplication app)
    {
        app.UseForwardedHeaders();
        app.UseSecurityHeaders();
        app.UseExceptionHandler("/error", createScopeForErrors: true);
        app.UseStatusCodePagesWithReExecute("/not-found", createScopeForStatusCodePages: true);
        app.UsePlainAnswersForPrograms();
        app.UseConsoleApiProblems();
        app.UseOwnAssets();
        app.UseRouting();
        app.UseRequestLocalization();
        app.UseRateLimiter();
        app.UseAuthentication();
        app.UseSameOriginCircuits();
        app.UseConsoleApi();
        app.UseAuthorization();
        app.UseConsoleApiRequests();
        app.UseAntiforgery();

        app.MapConsoleHealth();
        app.MapConsoleMetrics();
        app.MapSignIn();
        app.MapPolicyReports();
        app.MapConsoleApi();
        app.MapConsoleUi();
    }
}
