using System.Net;
using PrivateLinkConsole.Clouds.Aws;
using PrivateLinkConsole.Clouds.Tests.Stubs;
using PrivateLinkConsole.Core.Clouds;
using Xunit;
using static PrivateLinkConsole.Core.Clouds.CloudErrorKind;

namespace PrivateLinkConsole.Clouds.Tests.Aws;

/// <summary>One case for each row of the error table, sent as EC2 or Route 53 sends it.</summary>
public sealed class AwsErrorsTests
{
    private static readonly Dictionary<CloudErrorKind, string> Expected = new()
    {
        [Transient] = """
            RequestLimitExceeded Throttling ThrottlingException ThrottledException RequestThrottled RequestThrottledException
            TooManyRequestsException SlowDown EC2ThrottledException BandwidthLimitExceeded PriorRequestNotComplete
            Unavailable ServiceUnavailable InternalError InternalFailure ServerInternal RequestTimeout InsufficientCapacity
            """,
        [Busy] = """
            IncorrectState InvalidState IncorrectStateException DependencyViolation ResourceNotReady ConcurrentMutationLimitExceeded
            ConcurrentTagAccess OperationNotPermitted ExistingVpcEndpointConnections
            """,
        [NotFound] = """
            InvalidVpcEndpointId.NotFound InvalidVpcEndpoint.NotFound InvalidVpcEndpointServiceId.NotFound InvalidVpcEndpointService.NotFound
            """,
        [InvalidInput] = """
            InvalidVpcID.NotFound InvalidSubnetID.NotFound InvalidSubnetId.NotFound InvalidSecurityGroupID.NotFound InvalidGroup.NotFound
            InvalidGroup.Duplicate InvalidPermission.Duplicate InvalidServiceName InvalidVpcEndpointType InvalidID ValidationError
            UnsupportedOperation DuplicateSubnetsInSameZone InsufficientFreeAddressesInSubnet VpcEndpointLimitExceeded
            VpcEndpointServiceLimitExceeded SecurityGroupLimitExceeded RulesPerSecurityGroupLimitExceeded TagLimitExceeded
            NetworkLoadBalancerNotFoundException LoadBalancerNotFound
            """,
        [Identity] = """
            AuthFailure UnauthorizedOperation AccessDenied AccessDeniedException ExpiredToken ExpiredTokenException RequestExpired
            RequestTimeTooSkewed InvalidClientTokenId UnrecognizedClientException MissingAuthenticationToken SignatureDoesNotMatch
            IncompleteSignature OptInRequired Blocked PendingVerification RegionDisabledException
            """,
        [OurBug] = """
            IdempotentParameterMismatch InvalidClientToken MissingParameter MissingAction InvalidAction InvalidQueryParameter
            UnknownParameter MalformedQueryString InvalidPaginationToken InvalidNextToken FilterLimitExceeded
            """,
    };

    /// <summary>The codes that only Route 53 has, and those that it shares with EC2.</summary>
    private static readonly Dictionary<CloudErrorKind, string> ExpectedOfRoute53 = new()
    {
        [Transient] = "Throttling ThrottlingException PriorRequestNotComplete ServiceUnavailable InternalFailure",
        [Busy] = "ConcurrentModification HostedZoneAlreadyExists",
        [NotFound] = "NoSuchHostedZone NoSuchChange VPCAssociationNotFound VPCAssociationAuthorizationNotFound",
        [InvalidInput] = """
            InvalidDomainName InvalidVPCId ConflictingDomainExists LimitsExceeded TooManyHostedZones TooManyVPCAssociationAuthorizations
            PublicZoneVPCAssociation LastVPCAssociation HostedZoneNotEmpty InvalidChangeBatch
            """,
        [Identity] = "NotAuthorizedException AccessDenied InvalidClientTokenId SignatureDoesNotMatch ExpiredToken",
        [OurBug] = "InvalidInput InvalidPaginationToken",
        [Unknown] = "NoSuchHealthCheck",
    };

    /// <summary>Families of codes, which need no row of their own.</summary>
    private static readonly Dictionary<string, CloudErrorKind> Families = new()
    {
        ["ThrottlingSomehow"] = Transient,
        ["InvalidParameter"] = InvalidInput,
        ["InvalidParameterValue"] = InvalidInput,
        ["InvalidParameterCombination"] = InvalidInput,
        ["InvalidVpcEndpointServiceIdId.Malformed"] = InvalidInput,
        ["InvalidGroupId.Malformed"] = InvalidInput,
        ["NobodyKnowsThis"] = Unknown,
    };

    public static TheoryData<string, CloudErrorKind> Rows =>
        new([.. Expected.SelectMany(kind => Codes(kind.Value).Select(code => (code, kind.Key))), .. Families.Select(family => (family.Key, family.Value))]);

    [Theory]
    [MemberData(nameof(Rows))]
    public async Task ModifyEndpointAsync_ErrorOfTheTable_HasItsKind(string code, CloudErrorKind kind)
    {
        await using var stub = new StubServer(StubAnswer.Ec2Error(code, 400));
        using var cloud = new TestCloud(stub.Url);

        var failure = await Assert.ThrowsAsync<CloudException>(() =>
            cloud.Consumer.ModifyEndpointAsync(Orders.EndpointId, new EndpointChange(PrivateDnsEnabled: true), TestContext.Current.CancellationToken));

        Assert.Equal((kind, code, $"Words about {code}.", "req-err"), (failure.Kind, failure.Code, failure.Message, failure.RequestId));
        Assert.False(failure.OutcomeUnknown);
        Assert.Single(stub.Requests);
    }

    public static TheoryData<string, CloudErrorKind> RowsOfRoute53 =>
        new([.. ExpectedOfRoute53.SelectMany(kind => Codes(kind.Value).Select(code => (code, kind.Key)))]);

    [Theory]
    [MemberData(nameof(RowsOfRoute53))]
    public async Task DisassociateVpcAsync_ErrorOfTheTable_HasItsKind(string code, CloudErrorKind kind)
    {
        await using var stub = new StubServer(StubAnswer.Route53Error(code, 400));
        using var cloud = new TestCloud(stub.Url);

        var failure = await Assert.ThrowsAsync<CloudException>(() =>
            cloud.PrivateDns.DisassociateVpcAsync(Orders.ZoneId, Orders.Vpc, TestContext.Current.CancellationToken));

        Assert.Equal((kind, code, $"Words about {code}.", "req-err"), (failure.Kind, failure.Code, failure.Message, failure.RequestId));
        Assert.False(failure.OutcomeUnknown);
        Assert.Single(stub.Requests);
    }

    [Fact]
    public void Table_EveryRow_HasACaseHere() =>
        Assert.Empty(AwsErrors.Table.Keys.Concat(AwsErrors.Throttled).Except(Expected.Values.Concat(ExpectedOfRoute53.Values).SelectMany(Codes)));

    [Theory]
    [InlineData("InternalError", 500, true)]
    [InlineData("Unavailable", 503, true)]
    [InlineData("NobodyKnowsThis", 504, true)]
    [InlineData("RequestLimitExceeded", 503, false)]
    [InlineData("EC2ThrottledException", 503, false)]
    [InlineData("IncorrectState", 400, false)]
    public void LeavesOutcomeOpen_OnlyServerFaultsThatAreNotThrottling(string code, int status, bool open) =>
        Assert.Equal(open, AwsErrors.LeavesOutcomeOpen(code, (HttpStatusCode)status));

    private static string[] Codes(string words) => words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
}
