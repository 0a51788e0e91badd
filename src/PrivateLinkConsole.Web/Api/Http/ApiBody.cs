using System.Reflection;
using System.Text.Json;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using PrivateLinkConsole.Web.Api.Problems;
using JsonOptions = Microsoft.AspNetCore.Http.Json.JsonOptions;

namespace PrivateLinkConsole.Web.Api.Http;

/// <summary>A request's JSON body. Reading it ourselves lets a wrong type be answered with the name of its field.</summary>
internal sealed class ApiBody<T> : IEndpointParameterMetadataProvider
    where T : class
{
    private const string Json = "application/json";

    private ApiBody(T value) => Value = value;

    public T Value { get; }

    public static async ValueTask<ApiBody<T>> BindAsync(HttpContext context, ParameterInfo parameter)
    {
        if (!context.Request.HasJsonContentType())
            throw new ApiRefusal(StatusCodes.Status415UnsupportedMediaType, $"Send the body as {Json}.");
        var options = context.RequestServices.GetRequiredService<IOptions<JsonOptions>>().Value.SerializerOptions;
        try
        {
            var value = await JsonSerializer.DeserializeAsync<T>(context.Request.Body, options, context.RequestAborted);
            return new ApiBody<T>(value ?? throw ApiRefusal.Invalid("The body must be a JSON object."));
        }
        catch (JsonException fault)
        {
            throw JsonFaults.Refusal(fault, typeof(T));
        }
    }

    public static void PopulateMetadata(ParameterInfo parameter, EndpointBuilder builder) =>
        builder.Metadata.Add(new AcceptsMetadata([Json], typeof(T)));
}
