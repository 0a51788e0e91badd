using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Xunit;

namespace PrivateLinkConsole.EndToEnd.Tests;

/// <summary>R1, R4, the third way: the vendor's service, and no cloud account in the console at all. What it cannot read it says.</summary>
public sealed class VendorSideTests(EmptyConsole console) : IClassFixture<EmptyConsole>
{
    private const string Region = "us-west-2";
    private const string PrivateName = "db.vendor.example.com";
    private const string Name = "bought-db";

    [Fact]
    public async Task Wizard_WithoutAnyAccount_FollowsWhatPeopleSay_AndAPastedAnswerVerifies()
    {
        var setup = new Setup(await console.OpenAsync());
        var page = setup.Page;
        await setup.OpenAsync("endpoints/new");
        var (serviceId, serviceName) = await SellAsync();
        await UseServiceAsync(setup, serviceName);
        await FillNetworkAsync(setup);
        var created = JsonDocument.Parse(await CloudOutside.RunAsync(await setup.CopyAsync("create-cli"), Region));
        var endpointId = created.RootElement.GetProperty("VpcEndpoint").GetProperty("VpcEndpointId").GetString()!;
        await setup.Next.ClickAsync();

        await TypeIdAsync(setup, endpointId);
        setup = await AfterACrashAsync(setup, endpointId);
        page = setup.Page;
        await setup.Next.ClickAsync();
        await console.Cloud.ProviderAsync(Region, "ec2", "accept-vpc-endpoint-connections", "--service-id", serviceId, "--vpc-endpoint-ids", endpointId);
        await page.GetByRole(AriaRole.Button, new() { Name = "The provider accepted" }).ClickAsync();

        await setup.StepAsync("Enable private DNS", "step-dns-unread");
        await Assertions.Expect(page.GetByText("Confirmed by admin@localhost, not checked")).ToBeVisibleAsync();
        await CloudOutside.RunAsync(await setup.CopyAsync("dns-command-cli"), Region);
        await setup.Next.ClickAsync();
        await Assertions.Expect(page.GetByText($"{Name} is active")).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByText("Confirmed by admin@localhost, not checked")).ToBeVisibleAsync();
        await setup.StepAsync("Connect", "step-connect-unread");

        await PasteAnswerAsync(setup, endpointId);
        await setup.TestAsync(reached: true);
        Assert.DoesNotContain(await setup.RungsAsync(), rung => rung.EndsWith(": Failed", StringComparison.Ordinal));
        await setup.StepAsync("Connect", "step-connect-reported");
    }

    /// <summary>What the vendor did before it gave us the name.</summary>
    private async Task<(string Id, string Name)> SellAsync()
    {
        var made = await console.Cloud.ProviderAsync(Region, "ec2", "create-vpc-endpoint-service-configuration", "--acceptance-required", "--private-dns-name", PrivateName,
            "--network-load-balancer-arns", CloudOutside.LoadBalancer(Region, "vendor"));
        var service = made.GetProperty("ServiceConfiguration");
        var (id, txt) = (service.GetProperty("ServiceId").GetString()!, service.GetProperty("PrivateDnsNameConfiguration"));
        await console.Cloud.ProviderAsync(Region, "ec2", "modify-vpc-endpoint-service-permissions", "--service-id", id, "--add-allowed-principals", $"arn:aws:iam::{CloudOutside.ConsumerAccount}:root");
        await console.Cloud.PublishTxtAsync($"{txt.GetProperty("Name").GetString()}.vendor.example.com", txt.GetProperty("Value").GetString()!);
        await console.Cloud.ProviderAsync(Region, "ec2", "start-vpc-endpoint-service-private-dns-verification", "--service-id", id);
        return (id, service.GetProperty("ServiceName").GetString()!);
    }

    /// <summary>"Paste a service name you were given": with nothing registered it stands open.</summary>
    private static async Task UseServiceAsync(Setup setup, string serviceName)
    {
        var page = setup.Page;
        await page.Locator("#field-endpointServiceName").FillAsync(serviceName);
        await page.Locator("#field-name").FillAsync(Name);
        await page.Locator("#field-privateDnsName").FillAsync(PrivateName);
        await setup.StepAsync("Choose a cluster", "step-vendor");
        await page.GetByRole(AriaRole.Button, new() { Name = "Use this service" }).ClickAsync();
        await setup.ArriveAsync("Choose a region");
        await setup.Next.ClickAsync();
        await setup.ArriveAsync("Create the interface endpoint");
    }

    /// <summary>Nothing can be listed, so everything is typed; the account's number before the text may be copied.</summary>
    private async Task FillNetworkAsync(Setup setup)
    {
        var page = setup.Page;
        var subnets = await console.Cloud.ConsumerAsync(Region, "ec2", "describe-subnets", "--filters", "Name=availability-zone-id,Values=usw2-az1");
        var (subnet, vpc) = (subnets.GetProperty("Subnets")[0].GetProperty("SubnetId").GetString()!, subnets.GetProperty("Subnets")[0].GetProperty("VpcId").GetString()!);
        var group = (await console.Cloud.ConsumerAsync(Region, "ec2", "create-security-group", "--group-name", "bought", "--description", "bought", "--vpc-id", vpc)).GetProperty("GroupId").GetString()!;
        await console.Cloud.ConsumerAsync(Region, "ec2", "authorize-security-group-ingress", "--group-id", group, "--protocol", "tcp", "--port", "4000", "--cidr", "0.0.0.0/0");
        await page.Locator("#field-vpcId").FillAsync(vpc);
        await page.Locator("#field-subnetIds").FillAsync(subnet);
        await page.Locator("#field-securityGroupIds").FillAsync(group);
        await page.Locator("#field-name").FillAsync(Name);
        await Assertions.Expect(setup.CopyOf("create-cli")).ToHaveAccessibleDescriptionAsync(new Regex("AWS account ID"));
        await page.Locator("#field-consumerAccountId").FillAsync("2222-2222-2222");
        await Assertions.Expect(setup.CopyOf("create-cli")).Not.ToHaveAttributeAsync("aria-disabled", "true");
        await setup.StepAsync("Create the interface endpoint", "step-endpoint-typed");
    }

    /// <summary>The message to the vendor is complete once the ID is known.</summary>
    private static async Task TypeIdAsync(Setup setup, string endpointId)
    {
        var page = setup.Page;
        await setup.ArriveAsync("Accept the endpoint connection");
        await Assertions.Expect(setup.CopyOf("vendor-message")).ToHaveAttributeAsync("aria-disabled", "true");
        await page.GetByLabel("VPC endpoint ID").FillAsync(endpointId);
        await Assertions.Expect(page.Locator("#vendor-message")).ToContainTextAsync(endpointId);
        Assert.Contains(CloudOutside.ConsumerAccount, await setup.CopyAsync("vendor-message"), StringComparison.Ordinal);
        await setup.StepAsync("Accept the endpoint connection", "step-accept-vendor");
    }

    /// <summary>ux.md §12, 1: the row and the address are all there is, so a killed console goes on where it was.</summary>
    private async Task<Setup> AfterACrashAsync(Setup before, string endpointId)
    {
        var address = before.Page.Url;
        await before.Page.Context.CloseAsync();
        await console.RestartAsync();
        var setup = new Setup(await console.OpenAsync());
        await setup.Page.GotoAsync(address);
        await setup.AnswersAsync();
        await setup.ArriveAsync("Accept the endpoint connection");
        await Assertions.Expect(setup.Page.GetByLabel("VPC endpoint ID")).ToHaveValueAsync(endpointId);
        return setup;
    }

    /// <summary>R4: what a person says is shown as that; the cloud's own answer, pasted, verifies it.</summary>
    private async Task PasteAnswerAsync(Setup setup, string endpointId)
    {
        var page = setup.Page;
        await page.GetByText("Paste the AWS CLI's answer instead").ClickAsync();
        var answer = await CloudOutside.RunAsync(await setup.CopyAsync("describe-cli"), Region);
        Assert.Contains(endpointId, answer, StringComparison.Ordinal);
        await page.GetByLabel("Answer of describe-vpc-endpoints").FillAsync(answer);
        await page.GetByRole(AriaRole.Button, new() { Name = "Read the answer" }).ClickAsync();
        await Assertions.Expect(page.GetByText("Reported by admin@localhost")).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByText("Confirmed by admin@localhost, not checked")).ToBeHiddenAsync();
    }
}
