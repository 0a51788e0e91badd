using Microsoft.Extensions.Logging;
using PrivateLinkConsole.Core.Clouds;

namespace PrivateLinkConsole.Clouds.Alibaba.Rpc;

/// <summary>Runs one call: one signed request, one time limit, one kind of exception.</summary>
/// <param name="writes">Lets one write at a time into the account and region: Alibaba refuses most that come while another is at work.</param>
internal sealed class RpcCall(
    string region, AlibabaServiceAddresses addresses, RpcCredentials credentials, SemaphoreSlim writes, CloudHttp http, TimeProvider time, ILogger<RpcCall> logger)
{
    /// <summary>
    /// How far the cloud's clock is before ours. It takes dates within a quarter of an hour; the refusal of one tells the time as it is there.
    /// </summary>
    private long skewTicks;

    /// <summary>Parameters in the query, as nearly all operations take them.</summary>
    public Task<TResponse> PostAsync<TResponse>(RpcProduct product, string action, RpcRequest request, CancellationToken cancellationToken)
        where TResponse : RpcResponse => RunAsync<TResponse>(product, action, request, form: false, cancellationToken);

    /// <summary>Parameters as a form in the body, as the operations on tags take them.</summary>
    public Task<TResponse> PostFormAsync<TResponse>(RpcProduct product, string action, RpcRequest request, CancellationToken cancellationToken)
        where TResponse : RpcResponse => RunAsync<TResponse>(product, action, request, form: true, cancellationToken);

    private async Task<TResponse> RunAsync<TResponse>(RpcProduct product, string action, RpcRequest request, bool form, CancellationToken cancellationToken)
        where TResponse : RpcResponse
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (request is RegionRequest regional)
            regional.RegionId ??= region;
        if (request is not WriteRequest { DryRun: not true })
            return await SendAsync<TResponse>(product, action, request, form, isWrite: false, cancellationToken);
        await writes.WaitAsync(cancellationToken);
        try
        {
            return await SendAsync<TResponse>(product, action, request, form, isWrite: true, cancellationToken);
        }
        finally
        {
            writes.Release();
        }
    }

    private async Task<TResponse> SendAsync<TResponse>(
        RpcProduct product, string action, RpcRequest request, bool form, bool isWrite, CancellationToken cancellationToken)
        where TResponse : RpcResponse
    {
        var service = addresses.Of(product, region);
        var keys = await credentials.ReadyAsync(cancellationToken);
        var attempt = WireAttempt.Begin(isWrite);
        var start = time.GetTimestamp();
        using var limit = new CancellationTokenSource(WireTimeouts.Attempt, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, limit.Token);
        DateTimeOffset? theirs = null;
        try
        {
            var now = time.GetUtcNow().AddTicks(Interlocked.Read(ref skewTicks));
            using var message = RpcMessage.Sign(service, product, action, request, form, keys, now);
            using var response = await http.Client.SendAsync(message, either.Token);
            theirs = response.Headers.Date;
            var answer = await RpcAnswer.ReadAsync<TResponse>(response, action, attempt, either.Token);
            CloudsLog.Answered(logger, action, region, time.GetElapsedTime(start).TotalMilliseconds, answer.RequestId!);
            return answer;
        }
        catch (Exception failure)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var told = AlibabaFailure.From(failure, action, attempt, limit.IsCancellationRequested);
            var elapsed = time.GetElapsedTime(start).TotalMilliseconds;
            CloudsLog.Failed(logger, action, region, elapsed, told.Kind, told.Code, told.RequestId, told.OutcomeUnknown);
            if (AlibabaErrors.EndsSession(told.Code))
                credentials.Forget();
            if (AlibabaErrors.DoubtsOurClock(told.Code) && theirs is { } cloudNow)
                Interlocked.Exchange(ref skewTicks, (cloudNow - time.GetUtcNow()).Ticks);
            throw told;
        }
    }
}
