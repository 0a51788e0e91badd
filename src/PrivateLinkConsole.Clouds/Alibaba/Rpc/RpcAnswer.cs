using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace PrivateLinkConsole.Clouds.Alibaba.Rpc;

/// <summary>Reads an answer's JSON, or throws what it says.</summary>
internal static class RpcAnswer
{
    /// <summary>Alibaba counts in numbers here and in strings there; error bodies are written with capitals or without.</summary>
    private static readonly JsonSerializerOptions Json = new()
    {
        NumberHandling = JsonNumberHandling.AllowReadingFromString,
        PropertyNameCaseInsensitive = true,
    };

    public static async Task<TResponse> ReadAsync<TResponse>(HttpResponseMessage response, string action, WireAttempt attempt, CancellationToken cancellationToken)
        where TResponse : RpcResponse
    {
        attempt.RetryAfter = WaitAskedFor(response) ?? attempt.RetryAfter;
        var body = await response.Content.ReadAsByteArrayAsync(cancellationToken);
        if (response.StatusCode < HttpStatusCode.MultipleChoices)
        {
            var answer = JsonSerializer.Deserialize<TResponse>(body, Json);
            // Every answer carries an id. Another server's page must not pass for an empty list.
            return string.IsNullOrEmpty(answer?.RequestId) ? throw WireFailure.Unreadable(action, attempt) : answer;
        }

        var error = JsonSerializer.Deserialize<RpcError>(body, Json);
        throw string.IsNullOrEmpty(error?.Code)
            ? WireFailure.Unreadable(action, attempt, error?.RequestId)
            : AlibabaFailure.Answered(action, error, response.StatusCode, attempt, throttled: WaitAskedFor(response) is not null);
    }

    /// <summary>Newer gateways mark throttling by this header, in milliseconds.</summary>
    private static TimeSpan? WaitAskedFor(HttpResponseMessage response) =>
        response.Headers.TryGetValues("x-acs-retry-after", out var values)
        && long.TryParse(values.First(), NumberStyles.None, CultureInfo.InvariantCulture, out var milliseconds)
        && milliseconds is > 0 and < int.MaxValue
            ? TimeSpan.FromMilliseconds(milliseconds)
            : null;
}
