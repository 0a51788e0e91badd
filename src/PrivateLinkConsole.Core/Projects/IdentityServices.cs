using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using PrivateLinkConsole.Core.Data;

namespace PrivateLinkConsole.Core.Projects;

/// <summary>Registers people: who they are, how they prove it, and what an empty console starts with.</summary>
public static class IdentityServices
{
    public static IdentityBuilder AddConsoleUsers(this IServiceCollection services)
    {
        services.AddScoped<FirstRun>();
        services.AddScoped<PasswordSignIn>();
        services.AddSingleton<LoginLinks>();
        services.AddSingleton<ApiTokens>();
        services.AddSingleton<Sessions>();
        return services
            .AddIdentityCore<AppUser>(Configure)
            .AddConsoleStores()
            .AddPasswordValidator<PasswordRules>()
            .AddClaimsPrincipalFactory<UserClaims>();
    }

    private static void Configure(IdentityOptions options)
    {
        options.User.RequireUniqueEmail = true;
        // PasswordRules says it all: length counts, not which kinds of characters.
        options.Password.RequiredLength = PasswordRules.MinimumLength;
        options.Password.RequireDigit = false;
        options.Password.RequireLowercase = false;
        options.Password.RequireUppercase = false;
        options.Password.RequireNonAlphanumeric = false;
        // PasswordSignIn locks out in growing steps; Identity's own lockout would reset its count.
        options.Lockout.MaxFailedAccessAttempts = int.MaxValue;
    }
}
