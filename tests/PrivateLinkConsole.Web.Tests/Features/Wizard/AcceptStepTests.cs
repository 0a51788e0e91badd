using Bunit;
using PrivateLinkConsole.Core.PrivateEndpoints;
using PrivateLinkConsole.Web.Features.PrivateEndpoints.Wizard.Steps;
using PrivateLinkConsole.Web.Shared.Pages;
using Xunit;

namespace PrivateLinkConsole.Web.Tests.Features.Wizard;

public sealed class AcceptStepTests : ComponentTest
{
    private readonly List<(string EndpointId, bool StrangerConfirmed)> accepted = [];
    private readonly List<string> rejected = [];
    private string typed = "";

    [Fact]
    public void Requests_None_SaysWhatIsWaitedFor() =>
        Assert.Contains("Waiting for a connection request to vpce-svc-0b62964bfd0edfb74", Render([]).Find(".waiting").TextContent, StringComparison.Ordinal);

    [Fact]
    public void Accept_ExpectedAccount_TakesOneClick()
    {
        Render([Given.Request()]).Find(".row-actions .btn").Click();
        Assert.Equal([(Given.Endpoint, false)], accepted);
    }

    [Fact]
    public void Accept_Stranger_WarnsFirst()
    {
        var step = Render([Given.Request("999900001111")]);
        step.Find(".row-actions .btn").Click();
        Assert.Empty(accepted);
        Assert.Contains("Unknown requester: account 999900001111", step.Find(".alert-warning").TextContent, StringComparison.Ordinal);
        step.Find(".row-actions .btn").Click();
        Assert.Equal([(Given.Endpoint, true)], accepted);
    }

    [Fact]
    public void Reject_IsNamed()
    {
        Render([Given.Request()]).Find($"[aria-label='Reject {Given.Endpoint}']").Click();
        Assert.Equal([Given.Endpoint], rejected);
    }

    [Theory]
    [InlineData("{\"VpcEndpoint\": {\"VpcEndpointId\": \"vpce-0ce9aa11bb22533a5\", \"State\": \"pendingAcceptance\"}}", "an AWS CLI answer")]
    [InlineData("arn:aws:ec2:us-west-2:222222222222:vpc-endpoint/vpce-0ce9aa11bb22533a5", "an ARN")]
    public void Paste_SomethingAroundTheId_TakesItOut(string pasted, string said)
    {
        var step = Render([]);
        step.Find("#field-vpcEndpointId").Input(pasted);
        Assert.Equal(Given.Endpoint, typed);
        Assert.Contains(said, step.Find("[role=status]").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Known_Endpoint_IsMarkedAndFixed()
    {
        var step = Render([Given.Request()], Given.View with { VpcEndpointId = Given.Endpoint });
        Assert.NotNull(step.Find("#field-vpcEndpointId").GetAttribute("readonly"));
        Assert.Equal("From your previous step", step.Find("#field-vpcEndpointId-hint").TextContent);
    }

    [Fact]
    public void Vendor_Message_HoldsIdAndAccount()
    {
        var step = Render([], Given.View with { Side = ServiceSide.Vendor, ConsumerCloudAccountId = null }, Given.Endpoint);
        Assert.Empty(step.FindAll(".requests"));
        Assert.Contains(Given.Endpoint, step.Find("#vendor-message").TextContent, StringComparison.Ordinal);
        Assert.Contains("222222222222", step.Find("#vendor-message").TextContent, StringComparison.Ordinal);
        Assert.Null(step.Find(".copy-box .btn").GetAttribute("aria-disabled"));
    }

    [Fact]
    public void Vendor_NotReadable_OffersConfirmationAndAnswer()
    {
        var step = Render([], Given.View with { Side = ServiceSide.Vendor, ConsumerCloudAccountId = null, VpcEndpointId = Given.Endpoint, ReachableStep = WizardStep.Accept }, Given.Endpoint);
        Assert.Contains("The provider accepted", step.Markup, StringComparison.Ordinal);
        Assert.NotNull(step.Find("#field-answer"));
    }

    private IRenderedComponent<AcceptStep> Render(IReadOnlyList<ConnectionRequest> requests, EndpointView? view = null, string id = "") => Render<AcceptStep>(step => step
        .Add(one => one.View, view ?? Given.View)
        .Add(one => one.Typed, id)
        .Add(one => one.TypedChanged, value => typed = value)
        .Add(one => one.Connections, requests)
        .Add(one => one.Accounts, [Given.Account])
        .Add(one => one.Handoff, Given.Handoff)
        .Add(one => one.Errors, new FormErrors())
        .Add(one => one.OnAccept, accepted.Add)
        .Add(one => one.OnReject, rejected.Add));
}
