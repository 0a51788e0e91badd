using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;

namespace PrivateLinkConsole.Web.Tests.Api;

/// <summary>A program that speaks the REST API.</summary>
public sealed class ApiClient(HttpClient http)
{
    public const string Default = "/api/v1/projects/default";

    public Task<ApiReply> GetAsync(string path) => SendAsync(HttpMethod.Get, path);

    public Task<ApiReply> PostAsync(string path, object? body = null, params (string Name, string Value)[] headers) => SendAsync(HttpMethod.Post, path, body, headers);

    public Task<ApiReply> PatchAsync(string path, object body, params (string Name, string Value)[] headers) => SendAsync(HttpMethod.Patch, path, body, headers);

    public Task<ApiReply> DeleteAsync(string path, object? body = null, params (string Name, string Value)[] headers) => SendAsync(HttpMethod.Delete, path, body, headers);

    /// <param name="body">A JSON text as it is, or a value to be written as JSON.</param>
    public async Task<ApiReply> SendAsync(HttpMethod method, string path, object? body = null, params (string Name, string Value)[] headers)
    {
        var stop = Xunit.TestContext.Current.CancellationToken;
        using var request = new HttpRequestMessage(method, new Uri(path.StartsWith('/') ? path : $"{Default}/{path}", UriKind.Relative));
        if (body is not null)
            request.Content = body is string text ? new StringContent(text, Encoding.UTF8, "application/json") : JsonContent.Create(body);
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        using var answer = await http.SendAsync(request, stop);
        return new ApiReply(answer.StatusCode, await answer.Content.ReadAsStringAsync(stop), answer.Content.Headers.ContentType?.MediaType, answer.Headers.Concat(answer.Content.Headers).ToDictionary(
            header => header.Key, header => string.Join(", ", header.Value), StringComparer.OrdinalIgnoreCase));
    }

    /// <summary>Asks again until it is so; the console and its clouds are at work meanwhile.</summary>
    public async Task<ApiReply> UntilAsync(string path, Func<ApiReply, bool> done, int seconds = 60)
    {
        using var deadline = new CancellationTokenSource(TimeSpan.FromSeconds(seconds), TimeProvider.System);
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(300), TimeProvider.System);
        while (true)
        {
            var reply = await GetAsync(path);
            if (done(reply))
                return reply;
            if (deadline.IsCancellationRequested)
                throw new TimeoutException($"What was waited for did not happen: {reply.Status} {reply.Text}");
            await timer.WaitForNextTickAsync(Xunit.TestContext.Current.CancellationToken);
        }
    }
}

/// <summary>An answer, read whole.</summary>
public sealed record ApiReply(HttpStatusCode Status, string Text, string? MediaType, IReadOnlyDictionary<string, string> Headers)
{
    public JsonElement Json => JsonSerializer.Deserialize<JsonElement>(Text);

    public string? this[string member] => Json.GetProperty(member) is { ValueKind: not JsonValueKind.Null } value ? value.ToString() : null;

    public ApiReply Expect(HttpStatusCode status)
    {
        Xunit.Assert.True(Status == status, $"{(int)Status} instead of {(int)status}: {Text}");
        return this;
    }

    /// <summary>A problem document of that status, whole and without anything of ours.</summary>
    public JsonElement Problem(HttpStatusCode status)
    {
        Expect(status);
        Xunit.Assert.Equal("application/problem+json", MediaType);
        var problem = Json;
        Xunit.Assert.Equal((int)status, problem.GetProperty("status").GetInt32());
        Xunit.Assert.All(["type", "title", "detail", "traceId"], member => Xunit.Assert.False(string.IsNullOrWhiteSpace(problem.GetProperty(member).GetString())));
        Xunit.Assert.DoesNotContain("PrivateLinkConsole.", Text, StringComparison.Ordinal);
        Xunit.Assert.DoesNotContain("   at ", Text, StringComparison.Ordinal);
        return problem;
    }

    /// <summary>The fields that were refused.</summary>
    public IReadOnlyList<string> Refused() => [.. Problem(HttpStatusCode.BadRequest).GetProperty("errors").EnumerateObject().Select(field => field.Name)];
}
