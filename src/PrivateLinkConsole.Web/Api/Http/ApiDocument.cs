using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace PrivateLinkConsole.Web.Api.Http;

/// <summary>The OpenAPI document: the API's routes only, with the token, the headers and the refusals that all of them share.</summary>
internal static class ApiDocument
{
    private const string Bearer = "bearer";

    public static void AddApiDocument(this IServiceCollection services) => services.AddOpenApi("v1", options =>
    {
        options.ShouldInclude = static description => description.RelativePath?.StartsWith("api/", StringComparison.Ordinal) == true;
        options.AddDocumentTransformer(static (document, _, _) =>
        {
            document.Info = new OpenApiInfo { Title = "PrivateLink Console", Version = "v1", Description = "Private endpoints and what they stand on, for other programs." };
            document.Servers?.Clear();
            document.Components ??= new OpenApiComponents();
            document.Components.SecuritySchemes ??= new Dictionary<string, IOpenApiSecurityScheme>();
            document.Components.SecuritySchemes[Bearer] = new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = Bearer };
            document.Security = [new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(Bearer, document)] = [] }];
            return Task.CompletedTask;
        });
        options.AddOperationTransformer(Describe);
    });

    private static Task Describe(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        var method = context.Description.HttpMethod ?? "";
        operation.Parameters ??= [];
        foreach (var parameter in operation.Parameters.OfType<OpenApiParameter>().Where(parameter => parameter.In == ParameterLocation.Query))
            Sharpen(parameter);
        if (HttpMethods.IsPost(method))
            operation.Parameters.Add(Header(IdempotencyMiddleware.Header, "The same key with the same body gets the first answer; another body 422."));
        if (!HttpMethods.IsGet(method) && IsOfRow(context.Description.RelativePath!))
            operation.Parameters.Add(Header("If-Match", "The ETag that the change was made from; 412 when somebody else edited the row."));
        Refusals(operation);
        return Task.CompletedTask;
    }

    // What stands under an endpoint and has a life of its own carries no ETag of the row.
    private static bool IsOfRow(string path) =>
        path.Contains("/endpoints/", StringComparison.Ordinal) && !path.Contains("/dns-records", StringComparison.Ordinal) && !path.Contains("/connection-tests", StringComparison.Ordinal);

    // Read as texts, so that a wrong one is refused by name; what they are meant to be is said here.
    private static void Sharpen(OpenApiParameter parameter)
    {
        parameter.Name = parameter.Name is { Length: > 0 } name ? char.ToLowerInvariant(name[0]) + name[1..] : parameter.Name;
        parameter.Schema = parameter.Name switch
        {
            "limit" => new OpenApiSchema { Type = JsonSchemaType.Integer, Minimum = "1", Maximum = "500" },
            "keepCloudResources" or "replacementConfirmed" => new OpenApiSchema { Type = JsonSchemaType.Boolean },
            _ => parameter.Schema,
        };
        if (parameter.Name is "cloudAccountId" or "region" or "format" && parameter.Description is null)
            parameter.Description = parameter.Name == "format" ? "awsCli, terraform or console" : null;
    }

    private static OpenApiParameter Header(string name, string description) =>
        new() { Name = name, In = ParameterLocation.Header, Description = description, Schema = new OpenApiSchema { Type = JsonSchemaType.String } };

    private static void Refusals(OpenApiOperation operation)
    {
        operation.Responses ??= [];
        foreach (var (status, description) in new[]
        {
            ("400", "Inputs were refused; errors names the fields."), ("401", "No token, or an unknown one."), ("403", "The role does not allow it."),
            ("404", "Not there, or another project's."), ("409", "In a state in which this cannot be done."), ("429", "Too many requests; see Retry-After."),
        })
        {
            operation.Responses.TryAdd(status, new OpenApiResponse
            {
                Description = description,
                Content = new Dictionary<string, OpenApiMediaType> { [Problems.ApiProblem.MediaType] = new() { Schema = Problem } },
            });
        }
    }

    private static OpenApiSchema Problem => new()
    {
        Type = JsonSchemaType.Object,
        Properties = new Dictionary<string, IOpenApiSchema>
        {
            ["type"] = new OpenApiSchema { Type = JsonSchemaType.String },
            ["title"] = new OpenApiSchema { Type = JsonSchemaType.String },
            ["status"] = new OpenApiSchema { Type = JsonSchemaType.Integer },
            ["detail"] = new OpenApiSchema { Type = JsonSchemaType.String },
            ["traceId"] = new OpenApiSchema { Type = JsonSchemaType.String },
            ["errors"] = new OpenApiSchema { Type = JsonSchemaType.Object, AdditionalProperties = new OpenApiSchema { Type = JsonSchemaType.Array, Items = new OpenApiSchema { Type = JsonSchemaType.String } } },
        },
    };
}
