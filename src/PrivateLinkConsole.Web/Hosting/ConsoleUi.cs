using Microsoft.AspNetCore.Localization;
using MudBlazor;
using MudBlazor.Services;
using PrivateLinkConsole.Web.Features.PrivateEndpoints.Table;
using PrivateLinkConsole.Web.Features.PrivateEndpoints.Wizard;
using PrivateLinkConsole.Web.Shared;
using PrivateLinkConsole.Web.Shared.Layout;
using PrivateLinkConsole.Web.Shared.Pages;

namespace PrivateLinkConsole.Web.Hosting;

/// <summary>Registers the pages: components, texts, theme, what a circuit keeps.</summary>
internal static class ConsoleUi
{
    public static void AddConsoleUi(this IServiceCollection services)
    {
        services.AddRazorComponents().AddInteractiveServerComponents(circuit =>
        {
            circuit.DetailedErrors = false;
            circuit.DisconnectedCircuitMaxRetained = 100;
            circuit.DisconnectedCircuitRetentionPeriod = TimeSpan.FromMinutes(3);
        });
        services.AddSignalR(hub => hub.MaximumReceiveMessageSize = 32 * 1024);
        services.AddHttpContextAccessor();
        services.AddMudServices();
        services.AddTransient<MudLocalizer, MudTexts>();
        services.AddLocalization();
        services.AddSingleton(_ => new OwnAssets(OwnAssets.DefaultFolder));
        services.AddScoped<Announcer>();
        services.AddScoped<Features.Clusters.PublicEndpointSwitch>();
        services.AddScoped<Features.Clusters.ClusterActions>();
        services.AddScoped<FlashMessages>();
        services.AddScoped<Watching>();
        services.AddWizard();
        services.AddScoped<DialogFlash>();
        services.AddTransient<EndpointTableReading>();
        services.Configure<RequestLocalizationOptions>(options =>
        {
            options.DefaultRequestCulture = new RequestCulture(Languages.All[0]);
            options.SupportedCultures = options.SupportedUICultures = [.. Languages.All];
            options.RequestCultureProviders = [new CookieRequestCultureProvider(), new AcceptLanguageHeaderRequestCultureProvider()];
        });
    }

    public static void MapConsoleUi(this WebApplication app)
    {
        app.MapLanguageSwitch();
        app.MapEndpointCsv();
        app.MapStaticAssets().AllowAnonymous();
        // Our own header says who may frame a page (nobody); Blazor's second one would only repeat it.
        app.MapRazorComponents<App>().AddInteractiveServerRenderMode(options => options.ContentSecurityFrameAncestorsPolicy = null);
    }
}
