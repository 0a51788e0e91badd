namespace PrivateLinkConsole.Sandbox.Ec2Query;

/// <summary>The errors of the EC2 API with their own codes and texts.</summary>
internal static class Ec2Errors
{
    public static WireException Missing(string parameter) => new("MissingParameter", $"The request must contain the parameter {parameter}");

    public static WireException Invalid(string message) => new("InvalidParameter", message);

    public static WireException InvalidValue(string message) => new("InvalidParameterValue", message);

    public static WireException Combination(string message) => new("InvalidParameterCombination", message);

    public static WireException VpcNotFound(string id) => new("InvalidVpcID.NotFound", $"The vpc ID '{id}' does not exist");

    public static WireException SubnetNotFound(string id) => new("InvalidSubnetID.NotFound", $"The subnet ID '{id}' does not exist");

    public static WireException GroupNotFound(string id) => new("InvalidGroup.NotFound", $"The security group '{id}' does not exist");

    public static WireException EndpointNotFound(string id) => new("InvalidVpcEndpointId.NotFound", $"The Vpc Endpoint Id '{id}' does not exist");

    public static WireException ServiceNotFound(string id) =>
        new("InvalidVpcEndpointServiceId.NotFound", $"The VpcEndpointService Id '{id}' does not exist");

    /// <summary>The very same answer for a name that is not there and for one that the caller is not allowed to see.</summary>
    public static WireException ServiceNameNotFound(string name) => new("InvalidServiceName", $"The Vpc Endpoint Service '{name}' does not exist");

    public static WireException InterfaceNotFound(string id) =>
        new("InvalidNetworkInterfaceID.NotFound", $"The networkInterface ID '{id}' does not exist");

    public static WireException InstanceNotFound(string id) => new("InvalidInstanceID.NotFound", $"The instance ID '{id}' does not exist");

    public static WireException WrongState(string id, string? state) =>
        new("IncorrectState", $"The VPC endpoint '{id}' is in the state '{state}', which does not allow this operation");

    public static WireException Dependency(string what, string id) =>
        new("DependencyViolation", $"The {what} '{id}' has dependencies and cannot be deleted.");

    public static WireException DryRun() => new("DryRunOperation", "Request would have succeeded, but DryRun flag is set.", 412);

    public static WireException Throttled() => new("RequestLimitExceeded", "Request limit exceeded.", 503);

    public static WireException Denied() => new("UnauthorizedOperation", "You are not authorized to perform this operation.", 403);

    public static WireException Internal() => new("InternalError", "An internal error has occurred", 500);

    public static WireException Unauthenticated() => new("AuthFailure", "AWS was not able to validate the provided access credentials", 401);
}
