using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.Features;

namespace PrivateLinkConsole.Web.Hosting;

/// <summary>The headers that every response carries, and the checks of where a request comes from.</summary>
internal static class SecurityHeaders
{
    // 'unsafe-inline' for styles only: MudBlazor writes style attributes and its theme as a style element.
    private const string ContentPolicy =
        "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self'; connect-src 'self'; "
        + "object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'; report-uri /csp-report";

    public static void UseSecurityHeaders(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        context.Response.OnStarting(static state => Write((HttpContext)state), context);
        return next(context);
    });

    /// <summary>Requests of programs, which are answered with status codes and problem documents, never with pages or redirects.</summary>
    public static bool IsForPrograms(this HttpContext context)
    {
        var path = context.Request.Path;
        return path.StartsWithSegments("/api") || path.StartsWithSegments("/healthz") || path.StartsWithSegments("/metrics")
            || path.StartsWithSegments("/openapi") || path.StartsWithSegments("/_blazor") || path.StartsWithSegments("/csp-report");
    }

    /// <summary>A program gets its status code as it is: no page for people around it.</summary>
    public static void UsePlainAnswersForPrograms(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        if (context.IsForPrograms() && context.Features.Get<IStatusCodePagesFeature>() is { } pages)
            pages.Enabled = false;
        return next(context);
    });

    /// <summary>Refuses circuits that another site's page tries to open with the user's cookie.</summary>
    public static void UseSameOriginCircuits(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        if (!context.Request.Path.StartsWithSegments("/_blazor") || IsSameOrigin(context.Request))
            return next(context);
        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    });

    public static void MapPolicyReports(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapPost("/csp-report", async (HttpRequest request, ILogger<ConsoleStartup> logger) =>
        {
            if (request.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
                limit.MaxRequestBodySize = 8192;
            using var reader = new StreamReader(request.Body);
            var report = await reader.ReadToEndAsync(request.HttpContext.RequestAborted);
            logger.PolicyReport(report.ReplaceLineEndings(" "));
            return Results.NoContent();
        }).AllowAnonymous().RequireRateLimiting(LoginRateLimit.Policy).ExcludeFromDescription();

    private static bool IsSameOrigin(HttpRequest request) =>
        !request.Headers.TryGetValue("Origin", out var origin)
        || (Uri.TryCreate(origin, UriKind.Absolute, out var url) && string.Equals(url.Authority, request.Host.Value, StringComparison.OrdinalIgnoreCase));

    private static Task Write(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = ContentPolicy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=()";
        if (context.Request.IsHttps)
            headers.StrictTransportSecurity = "max-age=31536000; includeSubDomains";
        if (context.IsForPrograms() || context.Response.ContentType?.StartsWith("text/html", StringComparison.OrdinalIgnoreCase) == true)
            headers.CacheControl = "no-store";
        return Task.CompletedTask;
    }
}
