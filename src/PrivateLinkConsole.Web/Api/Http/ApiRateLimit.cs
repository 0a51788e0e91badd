using System.Security.Cryptography;
using System.Text;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;
using PrivateLinkConsole.Web.Hosting;

namespace PrivateLinkConsole.Web.Api.Http;

/// <summary>How many requests a minute one token may send.</summary>
internal static class ApiRateLimit
{
    // Global, because a request to a path that does not exist costs a look-up of its token too. Refusals are written by the policy of the host.
    public static void AddApiRateLimit(this IServiceCollection services) => services.AddOptions<RateLimiterOptions>().Configure<IOptions<ApiSettings>>(static (options, settings) =>
        options.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(context => context.Request.Path.StartsWithSegments("/api")
            ? RateLimitPartition.GetFixedWindowLimiter(
                Who(context),
                _ => new FixedWindowRateLimiterOptions { PermitLimit = settings.Value.RequestsPerMinute, Window = TimeSpan.FromMinutes(1) })
            : RateLimitPartition.GetNoLimiter("")));

    // The limiter keeps its keys for a while: not the token itself.
    private static string Who(HttpContext context) => context.Request.Headers.Authorization.ToString() is { Length: > 0 } token
        ? Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(token)))
        : context.Connection.RemoteIpAddress?.ToString() ?? "";
}
