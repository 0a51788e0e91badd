using System.Globalization;
using Microsoft.AspNetCore.Localization;

namespace PrivateLinkConsole.Web.Hosting;

/// <summary>Changes the language by a cookie and a fresh page: a circuit keeps the culture it was opened with.</summary>
internal static class LanguageSwitch
{
    public static void MapLanguageSwitch(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet("/language", (string name, string? returnUrl, HttpContext context, TimeProvider clock) =>
        {
            if (Languages.All.FirstOrDefault(language => language.Name == name) is { } language)
                context.Response.Cookies.Append(CookieRequestCultureProvider.DefaultCookieName, Value(language), Options(context, clock));
            return Results.LocalRedirect(LocalUrl.OrRoot(returnUrl));
        }).AllowAnonymous().ExcludeFromDescription();

    private static string Value(CultureInfo language) => CookieRequestCultureProvider.MakeCookieValue(new RequestCulture(language));

    private static CookieOptions Options(HttpContext context, TimeProvider clock) => new()
    {
        Expires = clock.GetUtcNow().AddYears(1),
        SameSite = SameSiteMode.Lax,
        HttpOnly = true,
        Secure = context.Request.IsHttps,
    };
}
