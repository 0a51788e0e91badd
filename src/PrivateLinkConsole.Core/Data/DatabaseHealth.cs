using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace PrivateLinkConsole.Core.Data;

/// <summary>Ready means: the database answers.</summary>
public sealed class DatabaseHealth(ConsoleDb database) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        await using var db = database.Open();
        return await db.Database.CanConnectAsync(cancellationToken) ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy("The database cannot be reached.");
    }
}
