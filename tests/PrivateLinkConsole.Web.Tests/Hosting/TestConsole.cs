using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using PrivateLinkConsole.Core.Projects;
using PrivateLinkConsole.TestKit;
using PrivateLinkConsole.Web.Resources;

namespace PrivateLinkConsole.Web.Tests.Hosting;

/// <summary>The whole console (any of its types names its program) in this process, on a database of its own, without clouds.</summary>
public sealed class TestConsole : WebApplicationFactory<SharedResource>
{
    public const string Email = "ops@example.com";
    public const string Password = "a long enough phrase";
    public const string Token = "0123456789abcdef0123456789abcdef";
    private readonly TempFolder folder = new();

    /// <summary>With an admin who has a password; without, the admin comes in by a login link.</summary>
    public bool HasPassword { get; init; }

    public HttpClient Browser() => CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false, BaseAddress = new Uri("http://localhost") });

    /// <summary>A browser that came in by a login link.</summary>
    public async Task<HttpClient> SignedInAsync(CancellationToken cancellationToken)
    {
        var browser = Browser();
        await browser.GetAsync(new Uri("/login?token=" + await LoginTokenAsync(cancellationToken), UriKind.Relative), cancellationToken);
        return browser;
    }

    public async Task<string> LoginTokenAsync(CancellationToken cancellationToken)
    {
        await using var scope = Services.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<AppUser>>();
        return await scope.ServiceProvider.GetRequiredService<LoginLinks>().CreateAsync(users.Users.First().Id, cancellationToken);
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseSetting("ConnectionStrings:Console", $"Data Source={folder.File("console.db")}");
        builder.UseSetting("Clouds:Mode", "Live");
        builder.UseSetting("Auth:BootstrapApiToken", Token);
        if (!HasPassword)
            return;
        builder.UseSetting("Auth:BootstrapAdmin:Email", Email);
        builder.UseSetting("Auth:BootstrapAdmin:Password", Password);
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing)
            folder.Dispose();
    }
}
