using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using PrivateLinkConsole.Core.Projects;
using PrivateLinkConsole.Web.Api.Problems;

namespace PrivateLinkConsole.Web.Api.Http;

/// <summary>A POST with an Idempotency-Key is carried out once; the same request again gets the first answer.</summary>
internal sealed class IdempotencyMiddleware(RequestDelegate next, IdempotentAnswers answers)
{
    public const string Header = "Idempotency-Key";
    public const string Replayed = "Idempotent-Replayed";

    /// <summary>Where <see cref="IdempotentClaim.IdEnding"/> lies in the request's items.</summary>
    public const string IdEnding = "plc-id-ending";

    public async Task InvokeAsync(HttpContext context)
    {
        if (!HttpMethods.IsPost(context.Request.Method) || !context.Request.Headers.TryGetValue(Header, out var given))
        {
            await next(context);
            return;
        }

        var key = Checked(given.ToString());
        var user = context.User.FindFirstValue(ClaimTypes.NameIdentifier) ?? "";
        var claim = await answers.BeginAsync(user, key, Fingerprint(context.Request), context.RequestAborted);
        if (claim.Kind != IdempotentClaimKind.First)
        {
            await ReplayAsync(context, claim);
            return;
        }

        context.Items[IdEnding] = claim.IdEnding;
        await CarryOutAsync(context, user, key);
    }

    private static string Checked(string key) => key.Length is > 0 and <= IdempotentAnswers.LongestKey && key.All(letter => letter is > ' ' and <= '~')
        ? key
        : throw ApiRefusal.Invalid($"{Header} must be 1 to {IdempotentAnswers.LongestKey} visible ASCII characters.");

    private static string Fingerprint(HttpRequest request)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes($"{request.Method}\n{request.Path}{request.QueryString}\n"));
        if (request.Body is MemoryStream body)
        {
            hash.AppendData(body.ToArray());
            body.Position = 0;
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private async Task CarryOutAsync(HttpContext context, string user, string key)
    {
        // A client that goes away must not stop the work half-way: its second try is to find the answer.
        context.RequestAborted = CancellationToken.None;
        var body = context.Response.Body;
        using var captured = new MemoryStream();
        context.Response.Body = captured;
        var kept = false;
        try
        {
            await next(context);
            kept = IsWorthKeeping(context.Response.StatusCode);
            if (kept)
            {
                var text = Encoding.UTF8.GetString(captured.GetBuffer(), 0, (int)captured.Length);
                await answers.FinishAsync(user, key, context.Response.StatusCode, context.Response.Headers.Location, text, CancellationToken.None);
            }
        }
        finally
        {
            context.Response.Body = body;
            if (!kept)
                await answers.AbandonAsync(user, key, CancellationToken.None);
        }

        captured.Position = 0;
        await captured.CopyToAsync(body, CancellationToken.None);
    }

    // What may come out otherwise the next time is not an answer yet.
    private static bool IsWorthKeeping(int status) => status < StatusCodes.Status500InternalServerError && status != StatusCodes.Status429TooManyRequests;

    private static async Task ReplayAsync(HttpContext context, IdempotentClaim claim)
    {
        if (claim.Kind == IdempotentClaimKind.OtherBody)
            throw new ApiRefusal(StatusCodes.Status422UnprocessableEntity, $"This {Header} was used for another request.");
        if (claim.Answer is not { } answer)
            throw new ApiRefusal(StatusCodes.Status409Conflict, "The first request with this key is still being carried out.") { RetryAfter = TimeSpan.FromSeconds(1) };
        var response = context.Response;
        response.StatusCode = answer.StatusCode;
        response.Headers[Replayed] = "true";
        if (answer.Location is { } location)
            response.Headers.Location = location;
        if (string.IsNullOrEmpty(answer.Body))
            return;
        response.ContentType = answer.StatusCode >= StatusCodes.Status400BadRequest ? ApiProblem.MediaType : "application/json; charset=utf-8";
        await response.WriteAsync(answer.Body, context.RequestAborted);
    }
}
