using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using PrivateLinkConsole.Core.Projects;
using PrivateLinkConsole.Web.Hosting;

namespace PrivateLinkConsole.Web.Features.SignIn;

/// <summary>The plain HTTP side of signing in and out: what changes a cookie cannot happen inside a circuit.</summary>
internal static class SignInEndpoints
{
    public static void MapSignIn(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapPost("/logout", LogoutAsync).AllowAnonymous().ExcludeFromDescription();
        endpoints.MapPost("/account/password", SetPasswordAsync).RequireRateLimiting(LoginRateLimit.Policy).ExcludeFromDescription();
        // Someone at work in an open page sends no requests of their own; the page calls this so that the cookie does not go idle.
        endpoints.MapPost("/session", () => Results.NoContent()).DisableAntiforgery().ExcludeFromDescription();
    }

    // The form binding is what makes the antiforgery check happen.
    private static async Task<IResult> LogoutAsync(HttpContext context, [FromForm] string? reason, SignInManager<AppUser> signIn, SessionClaims sessions)
    {
        await sessions.EndAsync(context.User, context.RequestAborted);
        await signIn.SignOutAsync();
        return Results.LocalRedirect(reason is "switch" ? "/login" : "/login?signedOut=true");
    }

    private static async Task<IResult> SetPasswordAsync(
        HttpContext context, [FromForm] string? current, [FromForm] string? password, [FromForm] string? repeated, UserManager<AppUser> users, SignInManager<AppUser> signIn, SessionClaims sessions)
    {
        const string page = "/settings/password";
        var user = await users.FindByIdAsync(context.User.FindFirstValue(ClaimTypes.NameIdentifier) ?? "");
        if (user is null)
            return Results.LocalRedirect("/login");
        if (string.IsNullOrEmpty(password) || password != repeated)
            return Results.LocalRedirect($"{page}?problem=PasswordRepeat");
        var result = user.PasswordHash is null
            ? await users.AddPasswordAsync(user, password)
            : await users.ChangePasswordAsync(user, current ?? "", password);
        if (!result.Succeeded)
            return Results.LocalRedirect($"{page}?problem={Uri.EscapeDataString(result.Errors.First().Code)}");
        // The new password ended every session of this user; the one that set it goes on.
        await signIn.SignInWithClaimsAsync(user, isPersistent: false, sessions.New());
        return Results.LocalRedirect($"{page}?saved=true");
    }
}
