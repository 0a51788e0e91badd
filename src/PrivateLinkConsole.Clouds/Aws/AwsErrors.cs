using System.Collections.Frozen;
using System.Net;
using PrivateLinkConsole.Core.Clouds;
using static PrivateLinkConsole.Core.Clouds.CloudErrorKind;

namespace PrivateLinkConsole.Clouds.Aws;

/// <summary>What each error code of EC2, Route 53 and STS means for us. A new code is one row here and one in its test.</summary>
internal static class AwsErrors
{
    /// <summary>Refused at the door: certainly not carried out, although some come with status 503.</summary>
    public static readonly FrozenSet<string> Throttled = FrozenSet.Create(
        StringComparer.Ordinal,
        "RequestLimitExceeded",
        "Throttling",
        "ThrottlingException",
        "ThrottledException",
        "RequestThrottled",
        "RequestThrottledException",
        "TooManyRequestsException",
        "SlowDown",
        "EC2ThrottledException",
        "BandwidthLimitExceeded",
        "PriorRequestNotComplete");

    public static readonly FrozenDictionary<string, CloudErrorKind> Table = new Dictionary<string, CloudErrorKind>(StringComparer.Ordinal)
    {
        ["Unavailable"] = Transient,
        ["ServiceUnavailable"] = Transient,
        ["InternalError"] = Transient,
        ["InternalFailure"] = Transient,
        ["ServerInternal"] = Transient,
        ["RequestTimeout"] = Transient,
        ["InsufficientCapacity"] = Transient,

        ["IncorrectState"] = Busy,
        ["InvalidState"] = Busy,
        ["IncorrectStateException"] = Busy,
        ["DependencyViolation"] = Busy,
        ["ResourceNotReady"] = Busy,
        ["ConcurrentMutationLimitExceeded"] = Busy,
        ["ConcurrentTagAccess"] = Busy,
        ["OperationNotPermitted"] = Busy,
        ["ExistingVpcEndpointConnections"] = Busy,
        ["ConcurrentModification"] = Busy,
        // Only when the zone of that reference is not found: made a moment ago and not listed yet.
        ["HostedZoneAlreadyExists"] = Busy,

        ["InvalidVpcEndpointId.NotFound"] = NotFound,
        ["InvalidVpcEndpoint.NotFound"] = NotFound,
        ["InvalidVpcEndpointServiceId.NotFound"] = NotFound,
        ["InvalidVpcEndpointService.NotFound"] = NotFound,
        ["NoSuchHostedZone"] = NotFound,
        ["NoSuchChange"] = NotFound,
        ["VPCAssociationNotFound"] = NotFound,
        ["VPCAssociationAuthorizationNotFound"] = NotFound,

        ["InvalidVpcID.NotFound"] = InvalidInput,
        ["InvalidSubnetID.NotFound"] = InvalidInput,
        ["InvalidSubnetId.NotFound"] = InvalidInput,
        ["InvalidSecurityGroupID.NotFound"] = InvalidInput,
        ["InvalidGroup.NotFound"] = InvalidInput,
        ["InvalidGroup.Duplicate"] = InvalidInput,
        ["InvalidPermission.Duplicate"] = InvalidInput,
        ["InvalidServiceName"] = InvalidInput,
        ["InvalidVpcEndpointType"] = InvalidInput,
        ["InvalidID"] = InvalidInput,
        ["ValidationError"] = InvalidInput,
        ["UnsupportedOperation"] = InvalidInput,
        ["DuplicateSubnetsInSameZone"] = InvalidInput,
        ["InsufficientFreeAddressesInSubnet"] = InvalidInput,
        ["VpcEndpointLimitExceeded"] = InvalidInput,
        ["VpcEndpointServiceLimitExceeded"] = InvalidInput,
        ["SecurityGroupLimitExceeded"] = InvalidInput,
        ["RulesPerSecurityGroupLimitExceeded"] = InvalidInput,
        ["TagLimitExceeded"] = InvalidInput,
        ["NetworkLoadBalancerNotFoundException"] = InvalidInput,
        ["LoadBalancerNotFound"] = InvalidInput,
        ["InvalidDomainName"] = InvalidInput,
        ["InvalidVPCId"] = InvalidInput,
        ["ConflictingDomainExists"] = InvalidInput,
        ["LimitsExceeded"] = InvalidInput,
        ["TooManyHostedZones"] = InvalidInput,
        ["TooManyVPCAssociationAuthorizations"] = InvalidInput,
        ["PublicZoneVPCAssociation"] = InvalidInput,
        ["LastVPCAssociation"] = InvalidInput,
        ["HostedZoneNotEmpty"] = InvalidInput,
        ["InvalidChangeBatch"] = InvalidInput,

        ["AuthFailure"] = Identity,
        ["UnauthorizedOperation"] = Identity,
        ["AccessDenied"] = Identity,
        ["AccessDeniedException"] = Identity,
        ["ExpiredToken"] = Identity,
        ["ExpiredTokenException"] = Identity,
        ["RequestExpired"] = Identity,
        ["RequestTimeTooSkewed"] = Identity,
        ["InvalidClientTokenId"] = Identity,
        ["UnrecognizedClientException"] = Identity,
        ["MissingAuthenticationToken"] = Identity,
        ["SignatureDoesNotMatch"] = Identity,
        ["IncompleteSignature"] = Identity,
        ["OptInRequired"] = Identity,
        ["Blocked"] = Identity,
        ["PendingVerification"] = Identity,
        ["RegionDisabledException"] = Identity,
        ["NotAuthorizedException"] = Identity,

        ["IdempotentParameterMismatch"] = OurBug,
        ["InvalidClientToken"] = OurBug,
        ["MissingParameter"] = OurBug,
        ["MissingAction"] = OurBug,
        ["InvalidAction"] = OurBug,
        ["InvalidQueryParameter"] = OurBug,
        ["UnknownParameter"] = OurBug,
        ["MalformedQueryString"] = OurBug,
        ["InvalidPaginationToken"] = OurBug,
        ["InvalidNextToken"] = OurBug,
        ["FilterLimitExceeded"] = OurBug,
        ["InvalidInput"] = OurBug,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The table first, then the families of codes, then the status.</summary>
    /// <param name="message">Asked only where one code has two meanings: a batch that deletes an absent record is refused like any other.</param>
    public static CloudErrorKind KindOf(string code, HttpStatusCode status, string? message = null)
    {
        if (code == "InvalidChangeBatch" && message?.Contains("but it was not found", StringComparison.Ordinal) == true)
            return NotFound;
        if (Table.TryGetValue(code, out var kind))
            return kind;
        if (Throttled.Contains(code) || code.StartsWith("Throttling", StringComparison.Ordinal))
            return Transient;
        if (code.StartsWith("InvalidParameter", StringComparison.Ordinal) || code.EndsWith(".Malformed", StringComparison.Ordinal))
            return InvalidInput;
        return (int)status >= 500 ? Transient : Unknown;
    }

    /// <summary>True when an answer with this code and status leaves open whether a write was carried out.</summary>
    public static bool LeavesOutcomeOpen(string code, HttpStatusCode status) =>
        (int)status >= 500 && !Throttled.Contains(code) && !code.StartsWith("Throttling", StringComparison.Ordinal);
}
