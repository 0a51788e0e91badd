using Bunit;
using PrivateLinkConsole.Core.Clouds;
using PrivateLinkConsole.Core.Fields;
using PrivateLinkConsole.Core.Handoff;
using PrivateLinkConsole.Core.PrivateEndpoints;
using PrivateLinkConsole.Core.PrivateEndpoints.Wizard;
using PrivateLinkConsole.Web.Features.PrivateEndpoints.Wizard;
using PrivateLinkConsole.Web.Features.PrivateEndpoints.Wizard.Steps;
using PrivateLinkConsole.Web.Shared.Pages;
using Xunit;

namespace PrivateLinkConsole.Web.Tests.Features.Wizard;

public sealed class EndpointStepTests : ComponentTest
{
    private readonly List<EndpointStepInput> changes = [];

    [Fact]
    public void Errors_AreTiedToTheirField()
    {
        var errors = new FormErrors();
        errors.Set(Validation.Check(EndpointStepValidator.Of(Core.Clouds.CloudProvider.Aws), new EndpointStepInput { ConsumerCloudAccountId = "ca-1", Name = "orders" }));
        var input = Render(errors: errors).Find("#field-vpcId");
        Assert.Equal("true", input.GetAttribute("aria-invalid"));
        Assert.Equal(["field-vpcId-hint", "field-vpcId-errors"], input.GetAttribute("aria-describedby")!.Split(' '));
    }

    [Fact]
    public void Copy_ServiceCreating_IsBlockedAndSaysSo()
    {
        var step = Render(Given.View with { ServiceStatus = ServicePhase.Creating }, Given.Input with { Mode = EndpointMode.Self }, Given.Handoff with { ServiceName = null });
        Assert.Equal("true", step.Find(".copy-box .btn").GetAttribute("aria-disabled"));
        Assert.Contains("<service_name>", step.Find("#create-cli").TextContent, StringComparison.Ordinal);
        Assert.Equal("You can copy this command when the endpoint service is ready.", step.Find(".copy-box-note").TextContent);
    }

    [Fact]
    public void Copy_FieldsEmpty_NamesThem()
    {
        var step = Render(input: Given.Input with { Mode = EndpointMode.Self, VpcId = "", SubnetIds = [] });
        Assert.Equal("Fill in VPC ID, Subnet IDs to copy this command.", step.Find(".copy-box-note").TextContent);
        Assert.Equal(["<your_vpc_id>", "<your_subnet_ids>"], step.FindAll("#create-cli mark").Select(mark => mark.TextContent));
    }

    [Fact]
    public void Copy_AllFilled_IsOffered()
    {
        var step = Render(input: Given.Input with { Mode = EndpointMode.Self });
        Assert.Null(step.Find(".copy-box .btn").GetAttribute("aria-disabled"));
        Assert.DoesNotContain('<', step.Find("#create-cli").TextContent);
        Assert.Contains(Given.Vpc, step.Find("#create-cli").TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("shell", "--vpc-id " + Given.Vpc)]
    [InlineData("terraform", "vpc_id")]
    public void Tabs_Each_HoldsTheTypedVpc(string tab, string expected)
    {
        var step = Render(input: Given.Input with { Mode = EndpointMode.Self });
        step.Find($"#create-tab-{tab}").Click();
        Assert.Contains(expected, step.Find("pre").TextContent, StringComparison.Ordinal);
        Assert.Contains(Given.Vpc, step.Find("pre").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void ConsoleSteps_ServiceNotReady_AreBlockedOneByOne()
    {
        var step = Render(Given.View with { ServiceStatus = ServicePhase.Creating }, Given.Input with { Mode = EndpointMode.Self }, Given.Handoff with { ServiceName = null });
        step.Find("#create-tab-console").Click();
        Assert.Contains(step.FindAll(".copy-line"), line => line.TextContent.Contains("when the endpoint service is ready", StringComparison.Ordinal));
        Assert.Contains(step.FindAll(".copy-line button"), button => button.GetAttribute("aria-label") == "Copy VPC");
    }

    [Fact]
    public void Account_None_AsksForItsNumberBeforeAnythingIsCopied()
    {
        var step = Render(
            Given.View with { ConsumerAllowed = false, ConsumerCloudAccountId = null, ConsumerAccountId = null },
            Given.Input with { Mode = EndpointMode.Self, ConsumerCloudAccountId = null, ConsumerAccountId = "" },
            Given.Handoff with { ServiceName = null });
        Assert.NotNull(step.Find("#field-consumerAccountId"));
        Assert.Contains("AWS account ID", step.Find(".copy-box-note").TextContent, StringComparison.Ordinal);
        Assert.NotNull(step.Find("input[name=mode]").GetAttribute("disabled"));
        step.Find("#field-consumerAccountId").Input("2222-2222-2222");
        Assert.Equal("222222222222", changes[^1].ConsumerAccountId);
    }

    [Theory]
    [InlineData(false, EndpointMode.Console)]
    [InlineData(true, EndpointMode.Self)]
    public void Account_Chosen_LetsTheConsoleDoIt_UnlessSelfWasClicked(bool clicked, EndpointMode expected)
    {
        var step = Render(input: Given.Input with { Mode = EndpointMode.Self, ConsumerCloudAccountId = null });
        if (clicked)
            step.FindAll("input[name=mode]")[1].Click();
        step.Find("#field-consumerCloudAccountId").Change(Given.Account.Id);
        Assert.Equal((Given.Account.Id, expected), (changes[^1].ConsumerCloudAccountId, changes[^1].Mode));
    }

    [Fact]
    public void Subnets_UnservedZone_IsLastAndSaysWhy()
    {
        var step = Render();
        step.Find("#field-subnetIds").Click();
        var options = step.FindAll("#field-subnetIds-list [role=option]");
        Assert.Equal("true", options[^1].GetAttribute("aria-disabled"));
        Assert.Contains("Zone usw2-az4 is not served. Choose a subnet in usw2-az1, usw2-az2.", options[^1].TextContent, StringComparison.Ordinal);
        Assert.Contains("usw2-az1 (us-west-2c) 10.20.1.0/24 · 214 free IPs", options[0].TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Lists_Denied_NameThePermissionAndTakeTypedIds()
    {
        var denied = new NetworkList([], new CloudException(CloudErrorKind.Identity, "DescribeVpcs", "UnauthorizedOperation", "no"));
        var step = Render(networks: denied);
        Assert.StartsWith("List not available: missing ec2:DescribeVpcs.", step.Find("#field-vpcId-hint").TextContent, StringComparison.Ordinal);
        step.Find("#field-vpcId").Input("vpc-11111111");
        Assert.Equal("vpc-11111111", changes[^1].VpcId);
    }

    [Fact]
    public void Vpc_Chosen_NamesTheEndpointAndDropsStrangeSubnets()
    {
        var step = Render(input: Given.Input with { VpcId = "", SubnetIds = ["subnet-99999999", Given.Subnet] });
        step.Find("#field-vpcId").Input(Given.Vpc);
        Assert.Equal("orders-prod", changes[^1].Name);
        Assert.Equal([Given.Subnet], changes[^1].SubnetIds);
    }

    [Fact]
    public void Created_Fields_AreFixedWithTheReason()
    {
        var step = Render(Given.View with { VpcEndpointId = Given.Endpoint, CreationAsked = true });
        Assert.Contains($"{Given.Endpoint} exists", step.Find(".alert-info").TextContent, StringComparison.Ordinal);
        Assert.NotNull(step.Find("#field-vpcId").GetAttribute("readonly"));
    }

    [Fact]
    public void Self_RequestSeen_IsOfferedNotTaken()
    {
        string? used = null;
        var step = Render(Given.View with { OfferedEndpointId = Given.Endpoint }, Given.Input with { Mode = EndpointMode.Self }, use: id => used = id);
        Assert.Null(used);
        step.Find(".offers .row-between > button").Click();
        Assert.Equal(Given.Endpoint, used);
    }

    private IRenderedComponent<EndpointStep> Render(
        EndpointView? view = null, EndpointStepInput? input = null, EndpointHandoff? handoff = null, NetworkList? networks = null, FormErrors? errors = null, Action<string>? use = null) =>
        Render<EndpointStep>(step => step
            .Add(one => one.Input, input ?? Given.Input)
            .Add(one => one.InputChanged, changes.Add)
            .Add(one => one.View, view ?? Given.View)
            .Add(one => one.Cluster, Given.Cluster())
            .Add(one => one.Accounts, [Given.Account])
            .Add(one => one.Networks, networks ?? Given.Networks)
            .Add(one => one.Handoff, handoff ?? Given.Handoff)
            .Add(one => one.Errors, errors ?? new FormErrors())
            .Add(one => one.OnUse, id => use?.Invoke(id)));
}
