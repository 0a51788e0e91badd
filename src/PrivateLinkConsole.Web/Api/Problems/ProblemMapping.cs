using PrivateLinkConsole.Core.Clouds;
using PrivateLinkConsole.Core.Clusters;
using PrivateLinkConsole.Core.Fields;
using PrivateLinkConsole.Core.Refusals;
using PrivateLinkConsole.Web.Api.Http;

namespace PrivateLinkConsole.Web.Api.Problems;

/// <summary>The one place where the product's refusals become HTTP.</summary>
internal static class ProblemMapping
{
    private static readonly TimeSpan SoonAgain = TimeSpan.FromSeconds(5);

    public static ApiProblem Of(Exception fault) => fault switch
    {
        ApiRefusal refusal => new(refusal.Status, refusal.Errors is null ? Kind(refusal.Status) : "invalid-input", refusal.Message)
        {
            Errors = refusal.Errors,
            Members = refusal.Members,
            RetryAfter = refusal.RetryAfter,
        },
        InvalidInputException invalid => new(StatusCodes.Status400BadRequest, "invalid-input", ApiProblem.InputsRefused) { Errors = ErrorsOf(invalid) },
        NotFoundException => new(StatusCodes.Status404NotFound, "not-found", fault.Message),
        ForbiddenException => new(StatusCodes.Status403Forbidden, "forbidden", fault.Message),
        ConflictException conflict => new(StatusOf(conflict.Kind), "conflict", conflict.Message) { Members = new Dictionary<string, object?> { ["conflict"] = QueryValues.Name(conflict.Kind) } },
        CloudException refusal => OfCloud(refusal),
        BadHttpRequestException bad => OfStatus(bad.StatusCode),
        _ => OfStatus(StatusCodes.Status500InternalServerError),
    };

    /// <summary>For a status that came without a word.</summary>
    public static ApiProblem OfStatus(int status) => new(status, Kind(status), status switch
    {
        StatusCodes.Status401Unauthorized => "Send an API token: Authorization: Bearer <token>.",
        StatusCodes.Status403Forbidden => "The token's user may not do this.",
        StatusCodes.Status404NotFound => "There is nothing at this address.",
        StatusCodes.Status405MethodNotAllowed => "This address does not take this method; see the Allow header.",
        StatusCodes.Status413PayloadTooLarge => "The body may have at most 1 MB.",
        StatusCodes.Status415UnsupportedMediaType => "Send the body as application/json.",
        StatusCodes.Status429TooManyRequests => "Too many requests with this token in a minute; see Retry-After.",
        >= StatusCodes.Status500InternalServerError => "The console failed. Its log has the details under the traceId.",
        _ => "The request cannot be read.",
    });

    // An address of a field's error, with its sentence in English; a cluster's reason has its sentence elsewhere.
    private static Dictionary<string, string[]> ErrorsOf(InvalidInputException invalid) => invalid.Errors
        .GroupBy(error => error.Field, error => FieldTexts.Format(error) is var text && text == error.MessageKey ? ClusterTexts.Format(error.MessageKey) : text)
        .ToDictionary(group => group.Key, group => group.Distinct().ToArray(), StringComparer.Ordinal);

    private static int StatusOf(ConflictKind kind) => kind switch
    {
        ConflictKind.StaleRevision => StatusCodes.Status412PreconditionFailed,
        ConflictKind.NameTaken or ConflictKind.InUse or ConflictKind.BeingDeleted or ConflictKind.WrongState or ConflictKind.NotOurs or ConflictKind.NotReadable
            => StatusCodes.Status409Conflict,
    };

    private static ApiProblem OfCloud(CloudException refusal)
    {
        var status = refusal switch
        {
            { Kind: CloudErrorKind.Transient } when IsThrottle(refusal.Code) => StatusCodes.Status429TooManyRequests,
            { Kind: CloudErrorKind.Transient or CloudErrorKind.Busy } => StatusCodes.Status503ServiceUnavailable,
            _ => StatusCodes.Status502BadGateway,
        };
        return new ApiProblem(status, "cloud", refusal.Message)
        {
            Members = new Dictionary<string, object?> { ["code"] = refusal.Code, ["requestId"] = refusal.RequestId, ["operation"] = refusal.Operation },
            RetryAfter = status == StatusCodes.Status502BadGateway ? null : refusal.RetryAfter ?? SoonAgain,
        };
    }

    private static bool IsThrottle(string code) =>
        code.Contains("Throttl", StringComparison.OrdinalIgnoreCase) || code.Contains("LimitExceeded", StringComparison.OrdinalIgnoreCase) || code == "TooManyRequestsException";

    private static string Kind(int status) => status switch
    {
        StatusCodes.Status401Unauthorized => "unauthorized",
        StatusCodes.Status403Forbidden => "forbidden",
        StatusCodes.Status404NotFound => "not-found",
        StatusCodes.Status409Conflict => "conflict",
        StatusCodes.Status422UnprocessableEntity => "idempotency-key-reused",
        StatusCodes.Status429TooManyRequests => "too-many-requests",
        >= StatusCodes.Status500InternalServerError => "internal",
        _ => "bad-request",
    };
}
