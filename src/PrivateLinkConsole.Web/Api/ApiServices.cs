using PrivateLinkConsole.Core.Projects;
using PrivateLinkConsole.Web.Api.Http;
using PrivateLinkConsole.Web.Api.Problems;
using PrivateLinkConsole.Web.Features.SignIn;

namespace PrivateLinkConsole.Web.Api;

/// <summary>The REST API: what other programs rely on. Its rules are the product's own; nothing is decided here.</summary>
public static class ApiServices
{
    public static IServiceCollection AddConsoleApi(this IServiceCollection services)
    {
        services.ConfigureHttpJsonOptions(options => ApiJson.Configure(options.SerializerOptions));
        services.AddApiRateLimit();
        services.AddApiDocument();
        return services;
    }

    /// <summary>Every refusal and failure below /api becomes a problem document. Stands before routing.</summary>
    public static void UseConsoleApiProblems(this IApplicationBuilder app) => app.UseWhen(IsApi, static api => api.UseMiddleware<ProblemMiddleware>());

    /// <summary>Requests that no route takes, body size, idempotency. Stands between authentication and authorization.</summary>
    public static void UseConsoleApi(this IApplicationBuilder app) => app.UseWhen(IsApi, static api => api
        .UseMiddleware<StrayRequests>());

    /// <summary>What runs for a caller who was let in. Stands after authorization.</summary>
    public static void UseConsoleApiRequests(this IApplicationBuilder app) => app.UseWhen(IsApi, static api => api
        .UseMiddleware<RequestBodies>()
        .UseMiddleware<IdempotencyMiddleware>()
        // Once more, inside: an idempotent request keeps its problem too.
        .UseMiddleware<ProblemMiddleware>());

    public static IEndpointRouteBuilder MapConsoleApi(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapOpenApi().AllowAnonymous();
        var api = endpoints.MapGroup("/api/v1").RequireAuthorization(Policies.Api);
        ProjectsApi.Map(api);
        var project = api.MapGroup("/projects/{project}");
        CloudAccountsApi.Map(project);
        ClustersApi.Map(project);
        NetworksApi.Map(project);
        HostedZonesApi.Map(project);
        ServiceVerificationsApi.Map(project);
        EndpointsApi.Map(project);
        EndpointActionsApi.Map(project);
        EndpointHandoffApi.Map(project);
        DnsRecordsApi.Map(project);
        ConnectionTestsApi.Map(project);
        DnsRecordHandoffApi.Map(project);
        return endpoints;
    }

    private static bool IsApi(HttpContext context) => context.Request.Path.StartsWithSegments("/api");
}
