using Microsoft.Extensions.Time.Testing;
using PrivateLinkConsole.Clouds.Aws.Route53;
using PrivateLinkConsole.Clouds.Tests.Stubs;
using PrivateLinkConsole.Core.Clouds;
using Xunit;

namespace PrivateLinkConsole.Clouds.Tests.Aws.Route53;

/// <summary>What is over Route 53's limits is refused before anything is sent (F05).</summary>
public sealed class Route53BudgetTests
{
    private readonly FakeTimeProvider time = new();
    private readonly Route53Budget budget;

    public Route53BudgetTests() => budget = new Route53Budget(time);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("GetHostedZone", 50, 100)]
    [InlineData("CreateHostedZone", 40, 500)]
    [InlineData("DeleteHostedZone", 40, 200)]
    [InlineData("AssociateVPCWithHostedZone", 20, 200)]
    [InlineData("DisassociateVPCFromHostedZone", 10, 200)]
    public void Take_ABurstThenOneMore_WaitsForTheNextToken(string operation, int burst, int milliseconds)
    {
        TakeAll(operation, burst);

        var refused = Refused(operation);

        Assert.Equal((CloudErrorKind.Transient, operation, "Throttling", false), (refused.Kind, refused.Operation, refused.Code, refused.OutcomeUnknown));
        Assert.Equal(TimeSpan.FromMilliseconds(milliseconds), refused.RetryAfter);
        time.Advance(refused.RetryAfter!.Value - TimeSpan.FromMilliseconds(1));
        Refused(operation);
        time.Advance(TimeSpan.FromMilliseconds(1));
        budget.Take(operation);
        Refused(operation);
    }

    [Fact]
    public void Take_OwnBucketEmpty_LeavesTheOthersTheirs()
    {
        TakeAll("CreateHostedZone", 40);
        Refused("CreateHostedZone");

        TakeAll("ListHostedZones", 10);

        Refused("ListHostedZones");
    }

    [Fact]
    public void Take_AllBucketsFullAgain_HoldNoMoreThanABurst()
    {
        TakeAll("GetChange", 50);
        time.Advance(TimeSpan.FromHours(1));

        TakeAll("GetChange", 50);

        Refused("GetChange");
    }

    [Fact]
    public async Task Port_BudgetUsedUp_SendsNothingUntilItIsTime()
    {
        await using var stub = new StubServer(Route53Answers.Success);
        using var cloud = new TestCloud(stub.Url, time);
        for (var call = 0; call < 50; call++)
            await cloud.PrivateDns.IsInSyncAsync(Orders.ChangeId, Stop);
        var signals = 0;

        using (OutgoingCall.Listen(() => signals++))
        {
            var refused = await Assert.ThrowsAsync<CloudException>(() => cloud.PrivateDns.CreateZoneAsync(Orders.Zone, Stop));
            Assert.Equal(("CreateHostedZone", "Throttling", TimeSpan.FromMilliseconds(100)), (refused.Operation, refused.Code, refused.RetryAfter));
        }

        Assert.Equal((50, 0), (stub.Requests.Count, signals));
        time.Advance(TimeSpan.FromMilliseconds(100));
        await cloud.PrivateDns.CreateZoneAsync(Orders.Zone, Stop);
        Assert.Equal(51, stub.Requests.Count);
    }

    [Fact]
    public async Task Port_TwoRowsOfOneAccount_ShareItsBudgetAndAnotherAccountHasItsOwn()
    {
        await using var stub = new StubServer(Route53Answers.Success);
        using var cloud = new TestCloud(stub.Url, time);
        for (var call = 0; call < 50; call++)
            await cloud.PrivateDns.IsInSyncAsync(Orders.ChangeId, Stop);

        var sameAccount = cloud.Aws.PrivateDns(TestCloud.Access with { CloudAccountId = "ca-2" });
        await Assert.ThrowsAsync<CloudException>(() => sameAccount.IsInSyncAsync(Orders.ChangeId, Stop));
        await cloud.Aws.PrivateDns(TestCloud.Access with { CloudAccountId = "ca-3", AccountId = "222222222222" }).IsInSyncAsync(Orders.ChangeId, Stop);

        Assert.Equal(51, stub.Requests.Count);
    }

    private void TakeAll(string operation, int times)
    {
        for (var call = 0; call < times; call++)
            budget.Take(operation);
    }

    private CloudException Refused(string operation) => Assert.Throws<CloudException>(() => budget.Take(operation));
}
