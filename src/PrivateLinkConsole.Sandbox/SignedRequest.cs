using System.Text;

namespace PrivateLinkConsole.Sandbox;

/// <summary>An HTTP request with its body read: what a signature is computed over. Header names are lower case.</summary>
internal sealed record SignedRequest(string Method, string Path, string Query, IReadOnlyDictionary<string, string> Headers, byte[] Body)
{
    private const int MaxBody = 1_048_576;

    /// <summary>Reads the whole request; null when the body is over 1 MiB.</summary>
    public static async Task<SignedRequest?> ReadAsync(HttpContext context)
    {
        var request = context.Request;
        if (request.ContentLength > MaxBody) return null;
        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body, context.RequestAborted);
        if (body.Length > MaxBody) return null;
        var headers = request.Headers.ToDictionary(h => h.Key.ToLowerInvariant(), h => h.Value.ToString(), StringComparer.Ordinal);
        // The path must be the one on the wire: a decoded one would not match what was signed.
        var target = context.Features.Get<Microsoft.AspNetCore.Http.Features.IHttpRequestFeature>()?.RawTarget ?? "/";
        var cut = target.IndexOf('?', StringComparison.Ordinal);
        return new(request.Method, cut < 0 ? target : target[..cut], cut < 0 ? "" : target[(cut + 1)..], headers, body.ToArray());
    }

    public string? Header(string name) => Headers.GetValueOrDefault(name);

    /// <summary>The body as text, for form posts.</summary>
    public string BodyText => Encoding.UTF8.GetString(Body);
}
