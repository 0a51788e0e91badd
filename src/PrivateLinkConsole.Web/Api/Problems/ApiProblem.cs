using System.Diagnostics;
using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.WebUtilities;

namespace PrivateLinkConsole.Web.Api.Problems;

/// <summary>A problem document (RFC 9457) and its headers.</summary>
internal sealed record ApiProblem(int Status, string Kind, string Detail)
{
    public const string MediaType = "application/problem+json";
    public const string InputsRefused = "Inputs were refused; nothing was done.";

    public IReadOnlyDictionary<string, string[]>? Errors { get; init; }

    public IReadOnlyDictionary<string, object?> Members { get; init; } = new Dictionary<string, object?>();

    public TimeSpan? RetryAfter { get; init; }

    public async Task WriteAsync(HttpContext context)
    {
        var response = context.Response;
        response.StatusCode = Status;
        if (RetryAfter is { } wait)
            response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        await response.WriteAsJsonAsync(Document(context), options: null, MediaType, context.RequestAborted);
    }

    private ProblemDetails Document(HttpContext context)
    {
        var document = new ProblemDetails { Type = $"urn:privatelink-console:{Kind}", Title = ReasonPhrases.GetReasonPhrase(Status), Status = Status, Detail = Detail };
        document.Extensions["traceId"] = Activity.Current?.Id ?? context.TraceIdentifier;
        if (Errors is not null)
            document.Extensions["errors"] = Errors;
        foreach (var (name, value) in Members)
            document.Extensions[name] = value;
        return document;
    }
}
