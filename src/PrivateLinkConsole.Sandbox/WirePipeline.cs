using PrivateLinkConsole.Sandbox.World;

namespace PrivateLinkConsole.Sandbox;

/// <summary>What every call of every protocol goes through: the log, the fault that may hit it, the operation, the answer.</summary>
internal sealed class WirePipeline(FaultPlan faults, RequestLog log, TimeProvider time, RequestIds ids)
{
    private const double HangSeconds = 300;

    /// <summary>Runs a call and sends, or does not send, its answer.</summary>
    public async Task RunAsync(HttpContext context, WireRequest request, IWireProtocol protocol)
    {
        var requestId = ids.New();
        var entry = log.Begin(request, requestId);
        var fault = faults.Take(request);
        var applied = fault is null or { Applies: true };
        var reply = applied ? protocol.Execute(request, fault, requestId) : null;
        if (fault is { IsError: true }) reply = protocol.Refuse(request, fault, requestId);
        var silent = fault is { Kind: FaultKind.LostReply or FaultKind.Reset or FaultKind.Hang };
        // Logged before the answer leaves: who has the answer finds the outcome in the log.
        log.End(entry, new(silent ? 0 : reply!.Status, silent ? null : reply!.Code, fault is null ? null : Name(fault.Kind), fault is not null && applied));
        await AnswerAsync(context, reply, fault, requestId);
    }

    /// <summary>Answers a call that did not get as far as an operation; it is in the log all the same.</summary>
    public async Task RefuseAsync(HttpContext context, WireRequest request, Func<string, WireReply> answer)
    {
        var requestId = ids.New();
        var reply = answer(requestId);
        log.End(log.Begin(request, requestId), new(reply.Status, reply.Code, null, false));
        await SendAsync(context, reply, requestId);
    }

    /// <summary>Sends an answer as it is.</summary>
    private async Task SendAsync(HttpContext context, WireReply reply, string requestId)
    {
        context.Response.StatusCode = reply.Status;
        context.Response.ContentType = reply.ContentType;
        context.Response.ContentLength = reply.Body.Length;
        context.Response.Headers[ids.Header] = requestId;
        if (reply.Location is { } location) context.Response.Headers.Location = location;
        await context.Response.Body.WriteAsync(reply.Body, context.RequestAborted);
    }

    private async Task AnswerAsync(HttpContext context, WireReply? reply, Fault? fault, string requestId)
    {
        if (fault?.Kind is FaultKind.Slow) await DelayAsync(context, fault.Seconds ?? Fault.SlowSeconds);
        if (fault?.Kind is FaultKind.Hang) await DelayAsync(context, fault.Seconds ?? HangSeconds);
        if (reply is null || fault is { Kind: FaultKind.LostReply or FaultKind.Reset or FaultKind.Hang })
        {
            context.Abort();
            return;
        }

        if (fault?.Kind is FaultKind.Truncated) reply = reply with { Body = reply.Body[..(reply.Body.Length / 2)] };
        if (fault?.Kind is FaultKind.Html) reply = new(200, "text/html", "<!DOCTYPE html><html><body><h1>We will be back soon</h1></body></html>"u8.ToArray());
        await SendAsync(context, reply, requestId);
    }

    private Task DelayAsync(HttpContext context, double seconds) => Task.Delay(TimeSpan.FromSeconds(seconds), time, context.RequestAborted);

    private static string Name(FaultKind kind) => System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(kind.ToString());
}
