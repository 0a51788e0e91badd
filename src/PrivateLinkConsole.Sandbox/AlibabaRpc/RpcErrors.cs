namespace PrivateLinkConsole.Sandbox.AlibabaRpc;

/// <summary>The errors that all products share.</summary>
internal static class RpcErrors
{
    public static WireException UnknownAction() => new("InvalidAction.NotFound", "Specified api is not found, please check your url and method.", 404);

    public static WireException Missing(string parameter) =>
        new("MissingParameter", $"The input parameter \"{parameter}\" that is mandatory for processing this request is not supplied.");

    public static WireException Invalid(string parameter) => new("InvalidParameter", $"The specified parameter {parameter} is not valid.");

    public static WireException RegionNotFound(string region) => new("InvalidRegionId.NotFound", $"The specified RegionId '{region}' does not exist.", 404);

    public static WireException DryRun() => new("DryRunOperation", "The specified operation is a dry run operation.");

    public static WireException TooLarge() => new("RequestEntityTooLarge", "The request is larger than 1 MiB.", 413);

    public static WireException Throttled() => new("Throttling.User", "Request was denied due to user flow control.");

    public static WireException Internal() => new("InternalError", "The request processing has failed due to some unknown error.", 500);

    public static WireException ServiceUnavailable() => new("ServiceUnavailable", "The request has failed due to a temporary failure of the server.", 503);

    public static WireException Denied() => new("NoPermission", "You are not authorized to do this action. You should be authorized by RAM.", 403);

    public static WireException Forbidden() =>
        new("Forbidden.RAM", "User not authorized to operate on the specified resource, or this API doesn't support RAM.", 403);

    public static WireException TokenInUse() => new("IdempotenceProcessing", "A request with the same client token is being processed.");

    public static WireException TokenReused() =>
        new("IdempotenceSignatureMismatch", "The request has the same client token as an earlier one, but other parameters.");
}
