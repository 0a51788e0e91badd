namespace PrivateLinkConsole.Web.Features.Samples;

internal static class SampleServices
{
    public static void AddSampleData(this IServiceCollection services)
    {
        services.AddSingleton<SandboxControl>();
        services.AddSingleton<SampleClusters>();
        services.AddSingleton<SampleEndpoints>();
        services.AddHostedService<SampleDataService>();
    }
}
