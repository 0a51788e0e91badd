using System.Net;
using PrivateLinkConsole.Clouds.Alibaba;
using PrivateLinkConsole.Clouds.Tests.Stubs;
using PrivateLinkConsole.Core.Clouds;
using Xunit;
using static PrivateLinkConsole.Core.Clouds.CloudErrorKind;

namespace PrivateLinkConsole.Clouds.Tests.Alibaba;

/// <summary>One case for each row of the error table, sent as Alibaba Cloud sends it.</summary>
public sealed class AlibabaErrorsTests
{
    private static readonly Dictionary<CloudErrorKind, string> Expected = new()
    {
        [Transient] = "ServiceUnavailable InternalError SystemBusy UnknownError GenerateResourceIdFailed SignatureNonceUsed",
        [Busy] = """
            ConcurrentCallNotSupported IdempotenceProcessing EndpointLocked EndpointServiceLocked EndpointOperationDenied
            EndpointConnectionOperationDenied EndpointServiceOperationDenied EndpointDependenceViolation EndpointServiceDependenceViolation
            EndpointServiceConnectionDependence DeleteFailedDueToEndpointExist VSwitchStatusNotAllowed DependencyViolation.RouteTable TaskConflict
            """,
        [NotFound] = """
            EndpointNotFound EndpointServiceNotFound EndpointConnectionNotFound EndpointZoneNotFound ResourceNotFound.VpcEndpoint
            ResourceNotFound.VpcEndpointService ResourceNotFound.VpcEndpointConnection ResourceNotFound.EndpointId
            """,
        [InvalidInput] = """
            EndpointServiceNotAuthorized EndpointServiceNotSupportedZone EndpointServiceDeleted EndpointServiceResourceNotFound EndpointServiceExist
            EndpointServicePayerForbidden EndpointZoneDuplicated EndpointDuplicated EndpointExist EndpointProtected EndpointMustContainSecurityGroup
            AddSecurityGroupNotSupportWhenHaveNoSg SecurityGroupExist SecurityGroupNotFound SecurityGroupTypeNotSupport
            SecurityGroupTypeOnlySingleTypeSupporteded VpcNotFound VSwitchNotFound VpcTunnelNotFound EniIpUnavailable LoadBalancerNotFound
            LoadBalancerNotSupportPrivateLink AlbNotFound UpdateBandWidthUnSupported UnsupportedRegion UnsupportedZone RegionNotFound QuotaMisMatched
            DuplicatedTagKey IllegalTagKeyParam IllegalTagValueParam InvalidRule.Conflict
            """,
        [Identity] = """
            NoPermission Forbidden Forbidden.RAM NeedOpenProduct CheckServiceLinkRoleError InvalidAccessKeyId.NotFound InvalidAccessKeyId.Inactive
            InvalidSecurityToken.Expired InvalidSecurityToken.Malformed InvalidSecurityToken.MismatchWithAccessKey SignatureDoesNotMatch
            IncompleteSignature InvalidTimeStamp.Expired EntityNotExist.Role AccountTypeRestricted InvalidAccountStatus.NotEnoughBalance
            """,
        [OurBug] = """
            IdempotenceSignatureMismatch IdempotentParameterMismatch InvalidAction.NotFound InvalidVersion UnsupportedHTTPMethod InvalidNextToken
            MissingTagKeyParam MissingResourceIdOrTagParam Mismatch.UserIdAndUserArn
            """,
    };

    /// <summary>Families of codes, which need no row of their own.</summary>
    private static readonly Dictionary<string, CloudErrorKind> Families = new()
    {
        ["Throttling"] = Transient,
        ["Throttling.User"] = Transient,
        ["Throttling.Api"] = Transient,
        ["Rejected.Throttling"] = Transient,
        ["QPS Limit Exceeded"] = Transient,
        ["IncorrectStatus.VpcEndpoint"] = Busy,
        ["IncorrectStatus.Endpoint"] = Busy,
        ["InvalidParameter.EndpointName"] = InvalidInput,
        ["ResourceNotFound.ServiceName"] = InvalidInput,
        ["ResourceAlreadyAssociated.RouteTable"] = InvalidInput,
        ["QuotaExceeded.totalEpPerVpc"] = InvalidInput,
        ["ResourceNotEnough.VSwitchIp"] = InvalidInput,
        ["OperationDenied.EndpointPolicyNotSupport"] = InvalidInput,
        ["Mismatch.EndpointType"] = InvalidInput,
        ["Forbidden.SomethingNew"] = Identity,
        ["MissingParameter.VpcId"] = OurBug,
        ["NobodyKnowsThis"] = Unknown,
    };

    public static TheoryData<string, CloudErrorKind> Rows =>
        new([.. Expected.SelectMany(kind => Codes(kind.Value).Select(code => (code, kind.Key))), .. Families.Select(family => (family.Key, family.Value))]);

    [Theory]
    [MemberData(nameof(Rows))]
    public async Task Code_AsTheCloudSendsIt_IsItsKind(string code, CloudErrorKind kind)
    {
        await using var stub = new StubServer(StubAnswer.RpcError(code));
        using var cloud = new TestCloud(stub.Url);

        var failure = await Assert.ThrowsAsync<CloudException>(() => cloud.Consumer().DeleteEndpointAsync(AlibabaAt.EndpointId, TestContext.Current.CancellationToken));

        Assert.Equal(("DeleteVpcEndpoint", code, kind), (failure.Operation, failure.Code, failure.Kind));
        Assert.Equal(("REQ-ERR", $"Words about {code}."), (failure.RequestId, failure.Message));
        Assert.Equal(code == "SignatureNonceUsed", failure.OutcomeUnknown);
    }

    [Fact]
    public void Table_EveryRow_HasACase() =>
        Assert.Equal(AlibabaErrors.Table.Keys.Order(StringComparer.Ordinal), Expected.Values.SelectMany(Codes).Order(StringComparer.Ordinal));

    [Fact]
    public void KindOf_TheServiceOfANewEndpoint_IsAnInput() =>
        Assert.Equal(InvalidInput, AlibabaErrors.KindOf("EndpointServiceNotFound", HttpStatusCode.BadRequest, "CreateVpcEndpoint"));

    private static string[] Codes(string words) => words.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
