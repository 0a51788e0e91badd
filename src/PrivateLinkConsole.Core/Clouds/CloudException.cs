namespace PrivateLinkConsole.Core.Clouds;

/// <summary>The only exception a cloud port throws.</summary>
public sealed class CloudException : Exception
{
    public CloudException(CloudErrorKind kind, string operation, string code, string message, string? requestId = null, Exception? inner = null)
        : base(message, inner)
    {
        Kind = kind;
        Operation = operation;
        Code = code;
        RequestId = requestId;
    }

    public CloudErrorKind Kind { get; }

    /// <summary>The cloud's name of what was called, e.g. <c>CreateVpcEndpoint</c>.</summary>
    public string Operation { get; }

    /// <summary>The cloud's code, or one of ours: <c>Timeout</c>, <c>ConnectionLost</c>, <c>Unreachable</c>, <c>UnreadableAnswer</c>.</summary>
    public string Code { get; }

    public string? RequestId { get; }

    /// <summary>The request may have been carried out: look before sending a create again.</summary>
    public bool OutcomeUnknown { get; init; }

    /// <summary>When the cloud asked us to come back, if it did.</summary>
    public TimeSpan? RetryAfter { get; init; }
}
