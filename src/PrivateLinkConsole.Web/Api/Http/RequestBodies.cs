using PrivateLinkConsole.Web.Api.Problems;

namespace PrivateLinkConsole.Web.Api.Http;

/// <summary>Takes bodies of at most 1 MB, whole, so that they can be read twice: once for the fingerprint, once for the request.</summary>
internal sealed class RequestBodies(RequestDelegate next)
{
    private const int Largest = 1024 * 1024;

    public async Task InvokeAsync(HttpContext context)
    {
        var request = context.Request;
        if (request.ContentLength is null or 0 && !request.Headers.ContainsKey("Transfer-Encoding") && request.Protocol != HttpProtocol.Http2)
        {
            await next(context);
            return;
        }

        if (request.ContentLength > Largest)
            throw TooLarge();
        using var body = new MemoryStream();
        await ReadAsync(request.Body, body, context.RequestAborted);
        body.Position = 0;
        request.Body = body;
        await next(context);
    }

    private static async Task ReadAsync(Stream from, MemoryStream to, CancellationToken cancellationToken)
    {
        var part = new byte[16 * 1024];
        for (int read; (read = await from.ReadAsync(part, cancellationToken)) > 0;)
        {
            if (to.Length + read > Largest)
                throw TooLarge();
            to.Write(part, 0, read);
        }
    }

    private static ApiRefusal TooLarge() => new(StatusCodes.Status413PayloadTooLarge, "The body may have at most 1 MB.");
}
