using System.Net.Http.Headers;

namespace PrivateLinkConsole.Clouds;

/// <summary>
/// Marks on the <see cref="WireAttempt"/> when a request has left, and reads the whole answer before anybody parses it: AWS's SDK parses from
/// the network stream without a time limit, so an answer that stops half-way would hold the caller for ever.
/// </summary>
internal sealed class SentSignalHandler(TimeProvider time) : DelegatingHandler
{
    /// <summary>A full page of 1,000 endpoints is about 3 MB.</summary>
    private const long MaxAnswerBytes = 64 * 1024 * 1024;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var attempt = WireAttempt.Current;
        // .NET sends a request without a body up to three times again after a reset. With an empty body it does not, and a DELETE is
        // seen leaving like any other write.
        request.Content ??= new ByteArrayContent([]);
        if (attempt is not null)
            request.Content = new SentSignalContent(request.Content, attempt);

        var response = await base.SendAsync(request, cancellationToken);
        try
        {
            await response.Content.LoadIntoBufferAsync(MaxAnswerBytes, cancellationToken);
        }
        catch
        {
            response.Dispose();
            throw;
        }

        if (attempt is not null)
        {
            attempt.Answered = response.StatusCode;
            attempt.RetryAfter = WaitAskedFor(response.Headers.RetryAfter);
        }

        return response;
    }

    private TimeSpan? WaitAskedFor(RetryConditionHeaderValue? header)
    {
        var wait = header?.Delta ?? (header?.Date - time.GetUtcNow());
        return wait > TimeSpan.Zero ? wait : null;
    }
}
