using PrivateLinkConsole.Core.Clouds;

namespace PrivateLinkConsole.Web.Api.Problems;

/// <summary>Turns every exception, and every bare status, into a problem document. What is ours to mend is logged; what the caller must mend is not.</summary>
internal sealed class ProblemMiddleware(RequestDelegate next, ILogger<ProblemMiddleware> logger)
{
    public async Task InvokeAsync(HttpContext context)
    {
        try
        {
            await next(context);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // Nobody is there to be answered.
            return;
        }
        catch (Exception fault) when (!context.Response.HasStarted)
        {
            var problem = ProblemMapping.Of(fault);
            Log(fault, problem.Status);
            await problem.WriteAsync(context);
            return;
        }

        if (IsBare(context.Response))
            await ProblemMapping.OfStatus(context.Response.StatusCode).WriteAsync(context);
    }

    private static bool IsBare(HttpResponse response) =>
        response is { HasStarted: false, StatusCode: >= StatusCodes.Status400BadRequest, ContentType: null } && response.ContentLength is null or 0;

    private void Log(Exception fault, int status)
    {
        if (fault is CloudException refusal)
            logger.CloudRefused(refusal.Operation, refusal.Code, refusal.RequestId);
        else if (status >= StatusCodes.Status500InternalServerError)
            logger.RequestFailed(fault);
    }
}
