using PrivateLinkConsole.Core.Clouds;
using PrivateLinkConsole.Core.PrivateEndpoints;
using PrivateLinkConsole.Core.PrivateEndpoints.Wizard;
using Xunit;

namespace PrivateLinkConsole.Core.Tests.PrivateEndpoints.Wizard;

public sealed class WizardStepsTests
{
    [Theory]
    [InlineData(EndpointMode.Self, true, WizardStep.Accept)]
    [InlineData(EndpointMode.Self, false, WizardStep.Endpoint)]
    [InlineData(EndpointMode.Console, true, WizardStep.Endpoint)]
    public void Reachable_NoEndpointYet_DependsOnWhoRunsTheCommand(EndpointMode mode, bool asked, WizardStep furthest) =>
        Assert.Equal(furthest, WizardSteps.Reachable(new EndpointFacts { Service = ServicePhase.Active, Mode = mode, CreationAsked = asked }));

    [Fact]
    public void Reachable_EndpointGone_IsTheEndpointStep() =>
        Assert.Equal(WizardStep.Endpoint, WizardSteps.Reachable(new EndpointFacts { Mode = EndpointMode.Self, CreationAsked = true, EndpointKnown = true, Gone = true }));

    [Fact]
    public void Reachable_Available_IsTheDnsStep() =>
        Assert.Equal(WizardStep.Dns, WizardSteps.Reachable(new EndpointFacts { EndpointKnown = true, Seen = CloudEndpointState.Available, DnsOffered = true, DnsVerified = true }));
}
