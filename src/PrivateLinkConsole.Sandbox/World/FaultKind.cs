namespace PrivateLinkConsole.Sandbox.World;

/// <summary>What goes wrong. JSON names are these in camel case.</summary>
internal enum FaultKind
{
    /// <summary>The protocol's throttling error.</summary>
    Throttle,

    /// <summary>An internal error, HTTP 500.</summary>
    Error500,

    /// <summary>The call is applied, then the connection is aborted.</summary>
    LostReply,

    /// <summary>The connection is aborted before anything is applied.</summary>
    Reset,

    /// <summary>The call is applied, the reply comes after <c>seconds</c> (10).</summary>
    Slow,

    /// <summary>No reply for <c>seconds</c> (300), then the connection is aborted.</summary>
    Hang,

    /// <summary>The resource is not found; a listing without ids is empty.</summary>
    NotFound,

    /// <summary>The caller may not do this.</summary>
    Denied,

    /// <summary>The endpoint that the call makes or accepts ends rejected.</summary>
    Rejected,

    /// <summary>The endpoint or service that the call makes ends failed.</summary>
    Failed,

    /// <summary>The endpoint that the call makes, accepts or changes settles in the state that <c>code</c> names, e.g. partial.</summary>
    State,

    /// <summary>The resource, or the zone's change, that the call makes stays pending for <c>seconds</c> of sandbox time (for ever).</summary>
    Stuck,

    /// <summary>Any error: <c>code</c>, <c>message</c>, <c>httpStatus</c>.</summary>
    Error,

    /// <summary>HTTP 200, each item in the list of unsuccessful ones with <c>code</c> and <c>message</c>.</summary>
    Unsuccessful,

    /// <summary>The call is applied, the reply is cut in half.</summary>
    Truncated,

    /// <summary>The call is applied, the reply is an HTML page with HTTP 200.</summary>
    Html,
}
