using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using PrivateLinkConsole.Core.Clouds;
using PrivateLinkConsole.Core.Connectivity.Probing;

namespace PrivateLinkConsole.Core.Connectivity;

public static class ConnectivityServices
{
    /// <summary>Registers the doctor, standing where <see cref="CloudsOptions.Mode"/> says.</summary>
    public static IServiceCollection AddConnectivity(this IServiceCollection services)
    {
        services.AddOptions();
        services.TryAddSingleton(new ConnectionTimings());
        services.AddSingleton<SandboxAddress>();
        services.AddSingleton<SandboxVantagePoint>();
        services.AddSingleton<OpenInternetVantagePoint>();
        services.AddSingleton<IVantagePoint>(provider => provider.GetRequiredService<IOptions<CloudsOptions>>().Value.Mode switch
        {
            CloudsMode.Sandbox => provider.GetRequiredService<SandboxVantagePoint>(),
            CloudsMode.Live => provider.GetRequiredService<OpenInternetVantagePoint>(),
        });
        services.AddSingleton<ConnectionPaths>();
        services.AddSingleton<PathExamination>();
        services.AddSingleton<ConnectionRuns>();
        services.AddSingleton<ConnectivityDoctor>();
        services.AddSingleton<ConnectionFixes>();
        return services;
    }
}
