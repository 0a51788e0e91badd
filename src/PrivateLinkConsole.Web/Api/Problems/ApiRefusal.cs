namespace PrivateLinkConsole.Web.Api.Problems;

/// <summary>What the API itself refuses, before or beside the product's own rules.</summary>
internal sealed class ApiRefusal(int status, string detail) : Exception(detail)
{
    public int Status { get; } = status;

    public IReadOnlyDictionary<string, string[]>? Errors { get; private init; }

    /// <summary>Further members of the problem document.</summary>
    public IReadOnlyDictionary<string, object?> Members { get; init; } = new Dictionary<string, object?>();

    public TimeSpan? RetryAfter { get; init; }

    public static ApiRefusal Invalid(string detail) => new(StatusCodes.Status400BadRequest, detail);

    public static ApiRefusal Field(string field, string message) => Fields(new Dictionary<string, string[]> { [field] = [message] });

    public static ApiRefusal Fields(IReadOnlyDictionary<string, string[]> errors) =>
        new(StatusCodes.Status400BadRequest, ApiProblem.InputsRefused) { Errors = errors };
}
