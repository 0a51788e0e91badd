using System.Net;

namespace PrivateLinkConsole.Clouds;

/// <summary>A request's body, unchanged, that tells when its last byte has gone to the socket.</summary>
internal sealed class SentSignalContent : HttpContent
{
    private readonly HttpContent body;
    private readonly WireAttempt attempt;

    public SentSignalContent(HttpContent body, WireAttempt attempt)
    {
        this.body = body;
        this.attempt = attempt;
        foreach (var header in body.Headers)
            Headers.TryAddWithoutValidation(header.Key, header.Value);
    }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
        SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        attempt.BodyStarted();
        await body.CopyToAsync(stream, context, cancellationToken);
        // Small bodies wait in the connection's buffer: without the flush "sent" would be said too early.
        await stream.FlushAsync(cancellationToken);
        attempt.BodySent();
    }

    protected override bool TryComputeLength(out long length)
    {
        length = body.Headers.ContentLength ?? 0;
        return body.Headers.ContentLength is not null;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            body.Dispose();
        base.Dispose(disposing);
    }
}
