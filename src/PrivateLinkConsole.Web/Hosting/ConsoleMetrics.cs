using OpenTelemetry.Metrics;

namespace PrivateLinkConsole.Web.Hosting;

/// <summary>Metrics for Prometheus, for who may read the audit trail.</summary>
internal static class ConsoleMetrics
{
    public static void AddConsoleMetrics(this IServiceCollection services) => services.AddOpenTelemetry().WithMetrics(metrics => metrics
        .AddAspNetCoreInstrumentation()
        .AddMeter("PrivateLinkConsole")
        // Component metrics make a series of buckets for every component of every page: 330 KB for one page.
        .AddView(instrument => instrument.Meter.Name.StartsWith("Microsoft.AspNetCore.Components", StringComparison.Ordinal) ? MetricStreamConfiguration.Drop : null)
        .AddPrometheusExporter());

    public static void MapConsoleMetrics(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapPrometheusScrapingEndpoint("/metrics").RequireAuthorization(Features.SignIn.Policies.Auditor);
}
