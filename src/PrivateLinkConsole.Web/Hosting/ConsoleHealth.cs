using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using PrivateLinkConsole.Core.Data;
using PrivateLinkConsole.Core.Reconciling.Scheduling;

namespace PrivateLinkConsole.Web.Hosting;

/// <summary>Live: the process answers. Ready: everything it needs answers too; 503 names what does not.</summary>
internal static class ConsoleHealth
{
    public static void AddConsoleHealth(this IServiceCollection services) =>
        services.AddHealthChecks().AddCheck<DatabaseHealth>("database").AddCheck<SchedulerHealth>("scheduler");

    public static void MapConsoleHealth(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapHealthChecks("/healthz/live", new HealthCheckOptions { Predicate = _ => false, ResponseWriter = WriteAsync }).AllowAnonymous();
        endpoints.MapHealthChecks("/healthz/ready", new HealthCheckOptions { ResponseWriter = WriteAsync }).AllowAnonymous();
    }

    private static Task WriteAsync(HttpContext context, HealthReport report) => context.Response.WriteAsJsonAsync(new
    {
        status = report.Status == HealthStatus.Healthy ? "healthy" : "unhealthy",
        failing = report.Entries.Where(entry => entry.Value.Status != HealthStatus.Healthy).Select(entry => entry.Key).Order(),
    });
}
