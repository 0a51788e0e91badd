using Bunit;
using PrivateLinkConsole.Core.PrivateEndpoints;
using PrivateLinkConsole.Web.Shared.Status;
using Xunit;

namespace PrivateLinkConsole.Web.Tests.Shared;

public sealed class StatusLooksTests : ComponentTest
{
    [Fact]
    public void Endpoint_SixStatuses_HaveSixShapes()
    {
        var looks = Enum.GetValues<EndpointStatus>().Select(StatusLooks.Of).ToList();
        Assert.Equal(6, looks.Select(look => look.Icon).Distinct().Count());
        Assert.Equal(6, looks.Select(look => look.Tone).Distinct().Count());
    }

    [Theory]
    [InlineData(EndpointStatus.NotConfigured, "Not configured")]
    [InlineData(EndpointStatus.Failed, "Failed")]
    public void Cell_Status_HasTextAndHiddenIcon(EndpointStatus status, string text)
    {
        var cell = Render<StatusCell>(parameters => parameters.Add(one => one.Look, StatusLooks.Of(status)));
        Assert.Equal(text, cell.Find(".status-text").TextContent);
        Assert.Equal("true", cell.Find("svg").GetAttribute("aria-hidden"));
    }

    [Fact]
    public void Service_Phases_HaveTheirOwnShapes() =>
        Assert.Equal(4, Enum.GetValues<ServicePhase>().Select(phase => StatusLooks.Of(phase).Icon).Distinct().Count());
}
