using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace PrivateLinkConsole.Web.Tests.Api;

public sealed class DocumentTests(ApiConsole console) : IClassFixture<ApiConsole>
{
    [Fact]
    public async Task Document_Anonymous_HasEveryRouteWithSummaryAndTypes()
    {
        var reply = (await console.As(null).GetAsync("/openapi/v1.json")).Expect(HttpStatusCode.OK);
        var paths = reply.Json.GetProperty("paths");
        var routes = console.Services.GetServices<EndpointDataSource>().SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
            .Where(route => route.RoutePattern.RawText?.StartsWith("/api/", StringComparison.Ordinal) == true)
            .SelectMany(route => route.Metadata.GetRequiredMetadata<IHttpMethodMetadata>().HttpMethods.Select(method => (Path: route.RoutePattern.RawText!.TrimEnd('/'), Method: method)))
            .ToList();
        Assert.NotEmpty(routes);
        foreach (var (path, method) in routes)
        {
            var operation = paths.GetProperty(path).GetProperty(method.ToLowerInvariant());
            Assert.False(string.IsNullOrWhiteSpace(operation.GetProperty("summary").GetString()), path);
            Assert.Contains(operation.GetProperty("responses").EnumerateObject(), answer => answer.Name[0] == '2');
            Assert.Equal("application/problem+json", operation.GetProperty("responses").GetProperty("400").GetProperty("content").EnumerateObject().Single().Name);
        }

        Assert.DoesNotContain(paths.EnumerateObject(), path => !path.Name.StartsWith("/api/v1/", StringComparison.Ordinal));
        var create = paths.GetProperty("/api/v1/projects/{project}/endpoints").GetProperty("post");
        Assert.True(create.GetProperty("requestBody").GetProperty("content").TryGetProperty("application/json", out _));
        Assert.Contains(create.GetProperty("parameters").EnumerateArray(), parameter => parameter.GetProperty("name").GetString() == "Idempotency-Key");
        var list = paths.GetProperty("/api/v1/projects/{project}/endpoints").GetProperty("get").GetProperty("parameters").EnumerateArray();
        Assert.Superset(
            new HashSet<string> { "status", "provider", "region", "clusterId", "q", "tag", "limit", "cursor" },
            list.Select(parameter => parameter.GetProperty("name").GetString()!).ToHashSet());
        Assert.Equal(JsonValueKind.Object, reply.Json.GetProperty("components").GetProperty("securitySchemes").GetProperty("bearer").ValueKind);
    }
}
