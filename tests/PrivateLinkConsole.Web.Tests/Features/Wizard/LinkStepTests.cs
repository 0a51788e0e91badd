using Bunit;
using PrivateLinkConsole.Core.Clusters;
using PrivateLinkConsole.Core.PrivateEndpoints;
using PrivateLinkConsole.Web.Features.Clusters;
using PrivateLinkConsole.Web.Features.PrivateEndpoints.Wizard.Parts;
using PrivateLinkConsole.Web.Features.PrivateEndpoints.Wizard.Steps;
using PrivateLinkConsole.Web.Shared.Pages;
using Xunit;

namespace PrivateLinkConsole.Web.Tests.Features.Wizard;

/// <summary>E15, E16: the private link comes from the vendor, or is ours from the beginning (R2).</summary>
public sealed class LinkStepTests : ComponentTest
{
    private LinkInput input = new("", "19530");

    [Fact]
    public void Ours_IsShownAtOnce()
    {
        var step = Show(ServiceSide.Ours, Given.Link);
        Assert.Equal([Given.Link, "19530"], step.FindAll(".copy-line-value").Select(value => value.TextContent));
        Assert.Empty(step.FindAll("input"));
    }

    [Fact]
    public void Vendors_NotAssigned_SaysHowLongAndWaitsForIt()
    {
        var step = Show(ServiceSide.Vendor, null);
        Assert.Contains("Usually about 5 minutes", step.Markup, StringComparison.Ordinal);
        Assert.Equal(["Submitted: done", "Reviewed: done", "Link assigned: in progress"], step.FindAll(".stage-text").Select(stage => stage.TextContent));
        Assert.NotNull(step.Find("#field-privateLink"));
    }

    // R27: what was pasted is offered in its parts, and taken only when that is said.
    [Fact]
    public void Vendors_AddressPasted_OffersHostAndPort()
    {
        var step = Show(ServiceSide.Vendor, null);
        step.Find("#field-privateLink").Input($"https://{Given.Link}:19540");
        Assert.Equal($"https://{Given.Link}:19540", input.Host);
        step = Show(ServiceSide.Vendor, null);
        var offer = step.Find(".btn-small");
        Assert.Equal($"Use {Given.Link} and port 19540", offer.TextContent.Trim());
        offer.Click();
        Assert.Equal(new LinkInput(Given.Link, "19540"), input);
    }

    [Fact]
    public void Accept_OfAVendorThatReviews_TellsWhereToPasteTheId()
    {
        var panel = Render<VendorPanel>(one => one
            .Add(p => p.View, Given.Vectors with { Side = ServiceSide.Vendor, ReachableStep = WizardStep.Accept })
            .Add(p => p.Handoff, Given.Handoff with { EndpointId = Given.Endpoint })
            .Add(p => p.Errors, new FormErrors()));
        Assert.Contains("paste the endpoint ID into Endpoint ID and choose Create", panel.Markup, StringComparison.Ordinal);
        Assert.Equal(Given.Endpoint, panel.Find(".copy-line-value").TextContent);
    }

    private IRenderedComponent<LinkStep> Show(ServiceSide side, string? link) => Render<LinkStep>(step => step
        .Add(one => one.View, Given.Vectors with { Side = side, ReachableStep = link is null ? WizardStep.Link : WizardStep.Dns })
        .Add(one => one.Cluster, Given.Cluster(side: side, platform: ClusterPlatform.ZillizDedicated) with { PrivateLink = link })
        .Add(one => one.Input, input)
        .Add(one => one.InputChanged, value => input = value)
        .Add(one => one.Errors, new FormErrors()));
}
