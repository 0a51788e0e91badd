using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using PrivateLinkConsole.Core.Connectivity.Probing;
using PrivateLinkConsole.Core.Projects;
using PrivateLinkConsole.TestKit;
using PrivateLinkConsole.Web.Resources;

namespace PrivateLinkConsole.Web.Tests.Api;

/// <summary>The whole console with its sandbox on a fast clock, on a database of its own, spoken to by its REST API.</summary>
public class ApiConsole : WebApplicationFactory<SharedResource>
{
    public const string Token = "0123456789abcdef0123456789abcdef";
    private readonly TempFolder folder = new();
    private readonly int sandboxPort = FreePort.Next();

    /// <summary>The first admin, Owner of <c>default</c>.</summary>
    public ApiClient Admin => As(Token);

    public ApiClient As(string? token)
    {
        var http = CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false, BaseAddress = new Uri("http://localhost") });
        if (token is not null)
            http.DefaultRequestHeaders.Authorization = new("Bearer", token);
        return new ApiClient(http);
    }

    /// <summary>Another person, with a role in <c>default</c> or in no project at all.</summary>
    public async Task<ApiClient> PersonAsync(ProjectRole? role)
    {
        var token = Guid.NewGuid().ToString("N");
        await using var scope = Services.CreateAsyncScope();
        var user = new AppUser { UserName = $"{token[..8]}@example.com", Email = $"{token[..8]}@example.com" };
        var made = await scope.ServiceProvider.GetRequiredService<UserManager<AppUser>>().CreateAsync(user);
        Xunit.Assert.True(made.Succeeded);
        await scope.ServiceProvider.GetRequiredService<ApiTokens>().StoreAsync(user.Id, token, default);
        if (role is not null)
            Sql("INSERT INTO ProjectMembers (ProjectId, UserId, Role) SELECT Id, $p0, $p1 FROM Projects WHERE Slug = 'default'", user.Id, role.ToString()!);
        return As(token);
    }

    public long Count(string table) => (long)Sql($"SELECT COUNT(*) FROM {table}")!;

    /// <summary>All that stands in the database, as text.</summary>
    public string DatabaseText()
    {
        SqliteConnection.ClearAllPools();
        return string.Concat(Directory.EnumerateFiles(folder.Path, "console.db*").Select(file => System.Text.Encoding.Latin1.GetString(File.ReadAllBytes(file))));
    }

    /// <summary>How many requests the sandbox clouds saw.</summary>
    public async Task<int> CloudRequestsAsync(string? operation = null)
    {
        using var http = new HttpClient();
        var log = await http.GetFromJsonAsync<JsonElement>(new Uri($"http://127.0.0.1:{sandboxPort}/_sandbox/requests?limit=10000"));
        var list = log.ValueKind == JsonValueKind.Array ? log : log.GetProperty("requests");
        return list.EnumerateArray().Count(entry => operation is null || entry.GetProperty("operation").GetString() == operation);
    }

    public async Task FaultAsync(object fault)
    {
        using var http = new HttpClient();
        (await http.PostAsJsonAsync(new Uri($"http://127.0.0.1:{sandboxPort}/_sandbox/faults"), new[] { fault })).EnsureSuccessStatusCode();
    }

    protected virtual IEnumerable<KeyValuePair<string, string>> Settings =>
    [
        new("Clouds:Mode", "Sandbox"),
        new("Sandbox:Port", $"{sandboxPort}"),
        new("Sandbox:TimeScale", "2000"),
        new("Sandbox:SampleData", "false"),
    ];

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseSetting("ConnectionStrings:Console", $"Data Source={folder.File("console.db")}");
        builder.UseSetting("Auth:BootstrapApiToken", Token);
        builder.UseSetting("Reconciler:MotionSeconds", "1");
        // A busy machine is no hang.
        builder.ConfigureServices(services => services.AddSingleton(new ConnectionTimings { Answer = TimeSpan.FromSeconds(30) }));
        foreach (var (key, value) in Settings)
            builder.UseSetting(key, value);
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (!disposing)
            return;
        SqliteConnection.ClearAllPools();
        folder.Dispose();
    }

    private object? Sql(string text, params string[] values)
    {
        using var connection = new SqliteConnection($"Data Source={folder.File("console.db")}");
        connection.Open();
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Texts of this file only.
        command.CommandText = text;
#pragma warning restore CA2100
        for (var index = 0; index < values.Length; index++)
            command.Parameters.AddWithValue($"$p{index}", values[index]);
        return command.ExecuteScalar();
    }
}
