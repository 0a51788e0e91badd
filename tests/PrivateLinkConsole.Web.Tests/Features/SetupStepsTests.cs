using PrivateLinkConsole.Core.Clouds;
using PrivateLinkConsole.Core.PrivateEndpoints;
using PrivateLinkConsole.Web.Features.PrivateEndpoints.Wizard;
using PrivateLinkConsole.Web.Shared;
using Xunit;

namespace PrivateLinkConsole.Web.Tests.Features;

public sealed class SetupStepsTests
{
    [Theory]
    [InlineData("dns", WizardStep.Endpoint)]
    [InlineData("endpoint", WizardStep.Endpoint)]
    [InlineData("cluster", WizardStep.Endpoint)]
    [InlineData("nonsense", WizardStep.Endpoint)]
    [InlineData("42", WizardStep.Endpoint)]
    [InlineData(null, WizardStep.Endpoint)]
    public void Resolve_NotConfigured_LandsOnTheEndpointStep(string? asked, WizardStep expected) =>
        Assert.Equal(expected, SetupSteps.Resolve(View(WizardStep.Endpoint), asked));

    [Fact]
    public void Resolve_RunByOneself_OpensAcceptForTheId() =>
        Assert.Equal(WizardStep.Accept, SetupSteps.Resolve(View(WizardStep.Endpoint) with { Mode = EndpointMode.Self, CreationAsked = true }, "accept"));

    [Fact]
    public void Resolve_Draft_MayGoBackToTheCluster() =>
        Assert.Equal(WizardStep.Cluster, SetupSteps.Resolve(View(WizardStep.Region) with { IsDraft = true }, "cluster"));

    [Fact]
    public void Nav_Failed_MarksTheStepThatFailed()
    {
        var view = View(WizardStep.Accept) with { Status = EndpointStatus.Failed, EditStep = WizardStep.Endpoint };
        var states = SetupSteps.Nav(view, "default", WizardStep.Accept, key => key).Select(step => step.State);
        Assert.Equal([WizardNavState.Done, WizardNavState.Done, WizardNavState.Error, WizardNavState.Current, WizardNavState.Locked, WizardNavState.Locked], states);
    }

    private static EndpointView View(WizardStep reachable) => new()
    {
        Id = "pe-1",
        Name = "prod-orders",
        IsDraft = false,
        Provider = CloudProvider.Aws,
        Type = EndpointType.Interface,
        Region = "us-west-2",
        Status = EndpointStatus.NotConfigured,
        Reason = new StatusReason(StatusReasonKind.CreateTheEndpoint),
        WaitsFor = WaitsFor.Admin,
        Mode = EndpointMode.Console,
        Dns = DnsWish.Undecided,
        EditStep = WizardStep.Endpoint,
        ReachableStep = reachable,
        Token = "plc-pe-1-1",
        Revision = 1,
        CreatedBy = "mika",
        CreatedAt = DateTimeOffset.UnixEpoch,
        UpdatedAt = DateTimeOffset.UnixEpoch,
    };
}
