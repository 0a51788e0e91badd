using Amazon.Runtime;
using Microsoft.Extensions.Logging;
using PrivateLinkConsole.Core.Clouds;

namespace PrivateLinkConsole.Clouds.Aws;

/// <summary>Runs one SDK call: one request, one time limit, one kind of exception.</summary>
/// <param name="role">The session that signs, kept fresh here; null when a key or the environment signs.</param>
internal sealed class AwsCall(string region, TimeProvider time, ILogger logger, AssumedRoleCredentials? role = null)
{
    private const string ResponseSuffix = "Response";

    /// <summary>A call that changes nothing: its outcome is never unknown.</summary>
    public Task<TResponse> ReadAsync<TResponse>(Func<CancellationToken, Task<TResponse>> send, CancellationToken cancellationToken)
        where TResponse : AmazonWebServiceResponse => RunAsync(send, isWrite: false, cancellationToken);

    /// <summary>A call that changes something, told to the journal once it has left.</summary>
    public Task<TResponse> WriteAsync<TResponse>(Func<CancellationToken, Task<TResponse>> send, CancellationToken cancellationToken)
        where TResponse : AmazonWebServiceResponse => RunAsync(send, isWrite: true, cancellationToken);

    /// <summary>The SDK names every response after its operation.</summary>
    public static string OperationOf<TResponse>() => typeof(TResponse).Name[..^ResponseSuffix.Length];

    private async Task<TResponse> RunAsync<TResponse>(Func<CancellationToken, Task<TResponse>> send, bool isWrite, CancellationToken cancellationToken)
        where TResponse : AmazonWebServiceResponse
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (role is not null)
            await role.ReadyAsync(cancellationToken);
        var operation = OperationOf<TResponse>();
        var attempt = WireAttempt.Begin(isWrite);
        var start = time.GetTimestamp();
        using var limit = new CancellationTokenSource(WireTimeouts.Attempt, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, limit.Token);
        try
        {
            var response = await send(either.Token);
            var requestId = response.ResponseMetadata?.RequestId;
            // Every answer of EC2 and STS carries an id. Another server's page parses as an empty answer: "you have no endpoints".
            if (string.IsNullOrEmpty(requestId))
                throw WireFailure.Unreadable(operation, attempt);
            CloudsLog.Answered(logger, operation, region, time.GetElapsedTime(start).TotalMilliseconds, requestId);
            return response;
        }
        catch (Exception failure)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var told = AwsFailure.From(failure, operation, attempt, limit.IsCancellationRequested);
            var elapsed = time.GetElapsedTime(start).TotalMilliseconds;
            CloudsLog.Failed(logger, operation, region, elapsed, told.Kind, told.Code, told.RequestId, told.OutcomeUnknown);
            if (told.Code is "ExpiredToken" or "ExpiredTokenException" or "InvalidClientTokenId" or "AuthFailure")
                role?.Forget();
            throw told;
        }
    }
}
