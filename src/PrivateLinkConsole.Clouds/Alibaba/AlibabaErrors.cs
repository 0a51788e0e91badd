using System.Collections.Frozen;
using System.Net;
using PrivateLinkConsole.Core.Clouds;
using static PrivateLinkConsole.Core.Clouds.CloudErrorKind;

namespace PrivateLinkConsole.Clouds.Alibaba;

/// <summary>What each error code of PrivateLink, VPC, ECS and STS means for us. A new code is one row here and one in its test.</summary>
internal static class AlibabaErrors
{
    public static readonly FrozenDictionary<string, CloudErrorKind> Table = new Dictionary<string, CloudErrorKind>(StringComparer.Ordinal)
    {
        ["ServiceUnavailable"] = Transient,
        ["InternalError"] = Transient,
        ["SystemBusy"] = Transient,
        ["UnknownError"] = Transient,
        ["GenerateResourceIdFailed"] = Transient,
        // The same signed bytes arrived twice on their way: the first may have been carried out.
        ["SignatureNonceUsed"] = Transient,

        ["ConcurrentCallNotSupported"] = Busy,
        ["IdempotenceProcessing"] = Busy,
        ["EndpointLocked"] = Busy,
        ["EndpointServiceLocked"] = Busy,
        ["EndpointOperationDenied"] = Busy,
        ["EndpointConnectionOperationDenied"] = Busy,
        ["EndpointServiceOperationDenied"] = Busy,
        ["EndpointDependenceViolation"] = Busy,
        ["EndpointServiceDependenceViolation"] = Busy,
        ["EndpointServiceConnectionDependence"] = Busy,
        ["DeleteFailedDueToEndpointExist"] = Busy,
        ["VSwitchStatusNotAllowed"] = Busy,
        ["DependencyViolation.RouteTable"] = Busy,
        ["TaskConflict"] = Busy,

        ["EndpointNotFound"] = NotFound,
        ["EndpointServiceNotFound"] = NotFound,
        ["EndpointConnectionNotFound"] = NotFound,
        ["EndpointZoneNotFound"] = NotFound,
        ["ResourceNotFound.VpcEndpoint"] = NotFound,
        ["ResourceNotFound.VpcEndpointService"] = NotFound,
        ["ResourceNotFound.VpcEndpointConnection"] = NotFound,
        ["ResourceNotFound.EndpointId"] = NotFound,

        ["EndpointServiceNotAuthorized"] = InvalidInput,
        ["EndpointServiceNotSupportedZone"] = InvalidInput,
        ["EndpointServiceDeleted"] = InvalidInput,
        ["EndpointServiceResourceNotFound"] = InvalidInput,
        ["EndpointServiceExist"] = InvalidInput,
        ["EndpointServicePayerForbidden"] = InvalidInput,
        ["EndpointZoneDuplicated"] = InvalidInput,
        ["EndpointDuplicated"] = InvalidInput,
        ["EndpointExist"] = InvalidInput,
        ["EndpointProtected"] = InvalidInput,
        ["EndpointMustContainSecurityGroup"] = InvalidInput,
        ["AddSecurityGroupNotSupportWhenHaveNoSg"] = InvalidInput,
        ["SecurityGroupExist"] = InvalidInput,
        ["SecurityGroupNotFound"] = InvalidInput,
        ["SecurityGroupTypeNotSupport"] = InvalidInput,
        ["SecurityGroupTypeOnlySingleTypeSupporteded"] = InvalidInput,
        ["VpcNotFound"] = InvalidInput,
        ["VSwitchNotFound"] = InvalidInput,
        ["VpcTunnelNotFound"] = InvalidInput,
        ["EniIpUnavailable"] = InvalidInput,
        ["LoadBalancerNotFound"] = InvalidInput,
        ["LoadBalancerNotSupportPrivateLink"] = InvalidInput,
        ["AlbNotFound"] = InvalidInput,
        ["UpdateBandWidthUnSupported"] = InvalidInput,
        ["UnsupportedRegion"] = InvalidInput,
        ["UnsupportedZone"] = InvalidInput,
        ["RegionNotFound"] = InvalidInput,
        ["QuotaMisMatched"] = InvalidInput,
        ["DuplicatedTagKey"] = InvalidInput,
        ["IllegalTagKeyParam"] = InvalidInput,
        ["IllegalTagValueParam"] = InvalidInput,
        ["InvalidRule.Conflict"] = InvalidInput,

        ["NoPermission"] = Identity,
        ["Forbidden"] = Identity,
        ["Forbidden.RAM"] = Identity,
        ["NeedOpenProduct"] = Identity,
        ["CheckServiceLinkRoleError"] = Identity,
        ["InvalidAccessKeyId.NotFound"] = Identity,
        ["InvalidAccessKeyId.Inactive"] = Identity,
        ["InvalidSecurityToken.Expired"] = Identity,
        ["InvalidSecurityToken.Malformed"] = Identity,
        ["InvalidSecurityToken.MismatchWithAccessKey"] = Identity,
        ["SignatureDoesNotMatch"] = Identity,
        ["IncompleteSignature"] = Identity,
        ["InvalidTimeStamp.Expired"] = Identity,
        ["EntityNotExist.Role"] = Identity,
        ["AccountTypeRestricted"] = Identity,
        ["InvalidAccountStatus.NotEnoughBalance"] = Identity,

        ["IdempotenceSignatureMismatch"] = OurBug,
        ["IdempotentParameterMismatch"] = OurBug,
        ["InvalidAction.NotFound"] = OurBug,
        ["InvalidVersion"] = OurBug,
        ["UnsupportedHTTPMethod"] = OurBug,
        ["InvalidNextToken"] = OurBug,
        ["MissingTagKeyParam"] = OurBug,
        ["MissingResourceIdOrTagParam"] = OurBug,
        ["Mismatch.UserIdAndUserArn"] = OurBug,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly string[] InputFamilies =
        ["Invalid", "QuotaExceeded", "Resource", "OperationDenied", "Mismatch.", "DependencyViolation", "LimitExceed"];

    /// <summary>The table first, then the families of codes, then the status.</summary>
    /// <param name="operation">Asked only where one code has two meanings: a service that an endpoint is ordered for is an input.</param>
    public static CloudErrorKind KindOf(string code, HttpStatusCode status, string? operation = null)
    {
        if (code == "EndpointServiceNotFound" && operation == "CreateVpcEndpoint")
            return InvalidInput;
        if (Table.TryGetValue(code, out var kind))
            return kind;
        if (IsThrottled(code) || (int)status >= 500)
            return Transient;
        if (code.StartsWith("Forbidden", StringComparison.Ordinal) || code.StartsWith("NoPermission", StringComparison.Ordinal))
            return Identity;
        if (code.StartsWith("IncorrectStatus", StringComparison.Ordinal))
            return Busy;
        if (code.StartsWith("Missing", StringComparison.Ordinal))
            return OurBug;
        return InputFamilies.Any(family => code.StartsWith(family, StringComparison.Ordinal)) ? InvalidInput : Unknown;
    }

    /// <summary>Refused at the door: certainly not carried out, although some come with status 503.</summary>
    public static bool IsThrottled(string code) =>
        code.Contains("Throttling", StringComparison.Ordinal) || code.StartsWith("QPS Limit Exceeded", StringComparison.Ordinal);

    /// <summary>True when an answer with this code and status leaves open whether a write was carried out.</summary>
    public static bool LeavesOutcomeOpen(string code, HttpStatusCode status) =>
        code is "SignatureNonceUsed" || ((int)status >= 500 && !IsThrottled(code));

    /// <summary>The keys are no longer taken: a session must be opened anew.</summary>
    public static bool EndsSession(string code) =>
        code.StartsWith("InvalidSecurityToken", StringComparison.Ordinal) || code.StartsWith("InvalidAccessKeyId", StringComparison.Ordinal);

    public static bool DoubtsOurClock(string code) => code.StartsWith("InvalidTimeStamp", StringComparison.Ordinal);
}
