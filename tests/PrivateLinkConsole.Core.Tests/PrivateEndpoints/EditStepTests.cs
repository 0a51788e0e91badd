using PrivateLinkConsole.Core.Clouds;
using PrivateLinkConsole.Core.PrivateEndpoints;
using Xunit;

namespace PrivateLinkConsole.Core.Tests.PrivateEndpoints;

/// <summary>A39–A44: the six statuses and where Edit goes.</summary>
public sealed class EditStepTests
{
    private static readonly EndpointFacts Base = new()
    {
        Mode = EndpointMode.Console,
        CreationAsked = true,
        Side = ServiceSide.Ours,
        ConsumerConnected = true,
        Managed = true,
        Service = ServicePhase.Active,
        ConsumerAllowed = true,
        DnsOffered = true,
        DnsVerified = true,
        CreateCall = CreateCall.Answered,
        EndpointKnown = true,
        Seen = CloudEndpointState.Available,
    };

    [Fact]
    public void NoEndpoint_IsNotConfigured_EditOpensEndpoint() =>
        Expect(Base with { CreationAsked = false, EndpointKnown = false, Seen = null, CreateCall = CreateCall.NotSent }, EndpointStatus.NotConfigured, WizardStep.Endpoint);

    [Fact] // R6: the command was copied, the tab closed.
    public void SelfMadeAndNothingFoundYet_IsNotConfigured() =>
        Expect(Base with { Mode = EndpointMode.Self, EndpointKnown = false, Seen = null, CreateCall = CreateCall.NotSent }, EndpointStatus.NotConfigured, WizardStep.Endpoint);

    [Fact]
    public void BeingCreated_IsInitiating_EditDisabled() => Expect(Base with { EndpointKnown = false, Seen = null, CreateCall = CreateCall.NotSent }, EndpointStatus.Initiating, null);

    [Fact]
    public void WaitingForAcceptance_IsPending_EditOpensAccept() => Expect(Base with { Seen = CloudEndpointState.PendingAcceptance }, EndpointStatus.Pending, WizardStep.Accept);

    [Fact]
    public void DnsNotEnabled_IsPending_EditOpensDns() => Expect(Base, EndpointStatus.Pending, WizardStep.Dns);

    [Fact]
    public void DnsOn_IsActive_EditDisabled() => Expect(Base with { DnsOn = true }, EndpointStatus.Active, null);

    [Fact] // R5
    public void NoPrivateName_IsActiveWhenAvailable() => Expect(Base with { DnsOffered = false }, EndpointStatus.Active, null);

    [Fact]
    public void DeletionAsked_IsDeleting_EditDisabled() => Expect(Base with { DeletionAsked = true }, EndpointStatus.Deleting, null);

    [Fact]
    public void CreationRefused_IsFailed_EditOpensTheFailedStep() =>
        Expect(Base with { EndpointKnown = false, Seen = null, FailedStep = WizardStep.Endpoint }, EndpointStatus.Failed, WizardStep.Endpoint);

    [Fact]
    public void DnsRefused_IsFailed_EditOpensDns() => Expect(Base with { FailedStep = WizardStep.Dns }, EndpointStatus.Failed, WizardStep.Dns);

    [Theory]
    [InlineData(CloudEndpointState.Rejected)]
    [InlineData(CloudEndpointState.Expired)]
    [InlineData(CloudEndpointState.Failed)]
    public void DeadInTheCloud_IsFailed(CloudEndpointState state) => Expect(Base with { Seen = state }, EndpointStatus.Failed, WizardStep.Endpoint);

    [Fact] // R4, R7
    public void NothingReadable_FollowsWhatThePersonSaid()
    {
        var blind = Base with { Side = ServiceSide.Vendor, ConsumerConnected = false, Managed = false, Mode = EndpointMode.Self, Seen = null };
        Expect(blind, EndpointStatus.Pending, WizardStep.Accept);
        Expect(blind with { AcceptanceConfirmed = true }, EndpointStatus.Pending, WizardStep.Dns);
        Expect(blind with { AcceptanceConfirmed = true, DnsConfirmed = true, Dns = DnsWish.PersonEnables }, EndpointStatus.Active, null);
    }

    private static void Expect(EndpointFacts facts, EndpointStatus status, WizardStep? step)
    {
        Assert.Equal(status, EndpointLifecycle.StatusOf(facts));
        Assert.Equal(step, EndpointLifecycle.EditStep(facts));
    }
}
