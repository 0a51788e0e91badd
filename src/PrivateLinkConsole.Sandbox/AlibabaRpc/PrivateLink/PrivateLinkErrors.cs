namespace PrivateLinkConsole.Sandbox.AlibabaRpc.PrivateLink;

/// <summary>The errors of the PrivateLink API with their own codes and texts (and their own spelling).</summary>
internal static class PrivateLinkErrors
{
    public static WireException NotActivated() => new("NeedOpenProduct", "The product is not activated.");

    public static WireException EndpointNotFound() => new("EndpointNotFound", "The specified Endpoint does not exist.");

    public static WireException EndpointLocked() => new("EndpointLocked", "The specified endpoint is locked.");

    public static WireException EndpointDenied() => new("EndpointOperationDenied", "The operation is not allowed in the current status of the endpoint.");

    public static WireException EndpointProtected() => new("EndpointProtected", "The endpoint is protected.");

    public static WireException EndpointHasZones() => new("EndpointDependenceViolation", "The specified endpoint has dependent zone(s).");

    public static WireException WrongEndpointType() => new("Mismatch.EndpointType", "The type of the endpoint and that of the endpoint service do not match.");

    public static WireException NeedsGroup() => new("EndpointMustContainSecurityGroup", "The endpoint must contain at least one security group.");

    public static WireException GroupNotFound() => new("SecurityGroupNotFound", "The specified security group does not exist.");

    public static WireException GroupThere() => new("SecurityGroupExist", "The specified security group already exists.");

    public static WireException VpcNotFound() => new("VpcNotFound", "The specified VPC does not exist.");

    public static WireException VSwitchNotFound() => new("VSwitchNotFound", "The specified VSwitch does not exist.");

    public static WireException NoAddress() => new("ResourceNotEnough.VSwitchIp", "The specified VSwitch does not have enough IP addresses.");

    public static WireException AddressTaken() => new("EniIpUnavailable", "The specified IP address is not available.");

    public static WireException ZoneNotFound() => new("EndpointZoneNotFound", "The specified zone of the endpoint does not exist.");

    public static WireException ZoneTwice() => new("EndpointZoneDuplicated", "The zone of the endpoint is duplicated.");

    public static WireException ZoneNotSupported() => new("EndpointServiceNotSupportedZone", "The endpoint service does not support the specified zone.");

    public static WireException ServiceNotFound() => new("EndpointServiceNotFound", "The specified Service does not exist.");

    public static WireException NotAuthorized() => new("EndpointServiceNotAuthorized", "The specified endpoint service is not authorized to user.");

    public static WireException ServiceDeleted() => new("EndpointServiceDeleted", "The specified endpoint service is deleted.");

    public static WireException ServiceNotReady() => new("IncorrectStatus.VpcEndpointService", "The status of the endpoint service is incorrect.");

    public static WireException ServiceDenied() =>
        new("EndpointServiceOperationDenied", "The operation is not allowed in the current status of the endpoint service.");

    public static WireException ServiceHasEndpoints() =>
        new("EndpointServiceConnectionDependence", "You cannot delete EndpointService with Endpoint connected.");

    public static WireException ServiceHasResources() => new("EndpointServiceDependenceViolation", "The specified endpoint service has dependent resource(s).");

    public static WireException NoResource() => new("OperationDenied.NoAvailableServiceResource", "No service resource is available.");

    public static WireException BalancerNotFound() => new("LoadBalancerNotFound", "The specified load balancer does not exist.");

    public static WireException ResourceNotFound() => new("EndpointServiceResourceNotFound", "The specified resource of the endpoint service does not exist.");

    public static WireException ConnectionNotFound() => new("EndpointConnectionNotFound", "The specified connection of the endpoint does not exist.");

    public static WireException Connecting() => new("EndpointConnectionOperationDenied", "The endpoint is being connected.");

    public static WireException RegionNotFound(string region) => new("RegionNotFound", $"The region {region} does not exist.");

    public static WireException NoPolicies() => new("OperationDenied.EndpointPolicyNotSupport", "The endpoint service does not support endpoint policies.");

    public static WireException Quota(string what, int usage, int most) =>
        new("QuotaExceeded." + what, $"The quota of {what} is exceeded, usage {usage}/{most}.");

    public static WireException TooManyGroups(int most) => new("QuotaMisMatched", $"An endpoint can be in at most {most} security groups.");
}
