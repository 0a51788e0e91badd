using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Identity;
using PrivateLinkConsole.Core.Projects;
using PrivateLinkConsole.Web.Hosting;

namespace PrivateLinkConsole.Web.Features.SignIn;

/// <summary>Registers how people and programs prove who they are.</summary>
internal static class SignInServices
{
    private static readonly TimeSpan Idle = TimeSpan.FromMinutes(30);

    public static void AddSignIn(this IServiceCollection services, HostSettings host)
    {
        services.AddConsoleUsers().AddSignInManager().AddDefaultTokenProviders();
        services.AddScoped<SessionClaims>();
        services.AddScoped<AuthenticationStateProvider, CircuitSession>();
        services.AddCascadingAuthenticationState();
        services.AddLoginRateLimit();
        var secure = IsHttps(host);
        services.AddAuthentication(IdentityConstants.ApplicationScheme)
            .AddCookie(IdentityConstants.ApplicationScheme, options => Configure(options, secure))
            .AddScheme<AuthenticationSchemeOptions, ApiTokenHandler>(Policies.ApiToken, null);
        services.AddAntiforgery(options =>
        {
            options.Cookie.Name = secure ? "__Host-plc-form" : "plc-form";
            options.Cookie.SecurePolicy = secure ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
            options.Cookie.SameSite = SameSiteMode.Strict;
        });
        services.AddAuthorizationBuilder()
            // What does not say otherwise is for signed-in people.
            .SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build())
            .AddPolicy(Policies.Api, policy => policy.AddAuthenticationSchemes(Policies.ApiToken).RequireAuthenticatedUser())
            .AddPolicy(Policies.Auditor, policy => policy
                .AddAuthenticationSchemes(Policies.ApiToken)
                .RequireAssertion(context => context.User.HasClaim(claim => claim.Type is UserClaims.Auditor or UserClaims.OrgAdmin)));
    }

    private static void Configure(CookieAuthenticationOptions options, bool secure)
    {
        options.Cookie.Name = secure ? "__Host-plc" : "plc";
        options.Cookie.Path = "/";
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.Cookie.SecurePolicy = secure ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
        options.ExpireTimeSpan = Idle;
        options.SlidingExpiration = true;
        options.LoginPath = "/login";
        options.AccessDeniedPath = "/forbidden";
        options.ReturnUrlParameter = "returnUrl";
        options.Events.OnValidatePrincipal = ValidateAsync;
        options.Events.OnRedirectToLogin = context => AnswerAsync(context, StatusCodes.Status401Unauthorized);
        options.Events.OnRedirectToAccessDenied = context => AnswerAsync(context, StatusCodes.Status403Forbidden);
    }

    private static async Task ValidateAsync(CookieValidatePrincipalContext context)
    {
        var sessions = context.HttpContext.RequestServices.GetRequiredService<SessionClaims>();
        if (await sessions.AreAliveAsync(context.Principal, context.HttpContext.RequestAborted))
            return;
        context.RejectPrincipal();
        await context.HttpContext.SignOutAsync(IdentityConstants.ApplicationScheme);
    }

    private static Task AnswerAsync(RedirectContext<CookieAuthenticationOptions> context, int status)
    {
        if (context.HttpContext.IsForPrograms())
            context.Response.StatusCode = status;
        else
            context.Response.Redirect(context.RedirectUri);
        return Task.CompletedTask;
    }

    // One answer for the whole process: a cookie whose name says "host only, https only" cannot be set over http.
    private static bool IsHttps(HostSettings host) => host.PublicUrl is { } url
        ? url.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
        : ListenAddresses.AreHttps(host.Urls.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
}
