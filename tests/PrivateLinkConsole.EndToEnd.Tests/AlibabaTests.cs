using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Xunit;

namespace PrivateLinkConsole.EndToEnd.Tests;

/// <summary>The whole way to a TiDB Cloud Starter cluster on Alibaba Cloud: zones with vSwitches, Active and Connected, the endpoint's own domain as host.</summary>
public sealed class AlibabaTests(EmptyConsole console) : IClassFixture<EmptyConsole>
{
    private const string Name = "starter-a";
    private const string Region = "ap-southeast-1";
    private static readonly string[] Deletion = ["RemoveZoneFromVpcEndpoint", "RemoveZoneFromVpcEndpoint", "DeleteVpcEndpoint"];

    [Fact]
    public async Task Starter_ConsoleCreates_IsConnected_AndItsZonesGoFirst()
    {
        var setup = new Setup(await console.OpenAsync());
        var page = setup.Page;
        await RegisterAsync(setup);
        await page.GetByRole(AriaRole.Link, new() { Name = "Create private endpoint" }).ClickAsync();
        await setup.HeadingAsync("Choose a cluster");
        await setup.Next.ClickAsync();
        await setup.ArriveAsync("Choose a region");
        await Assertions.Expect(page.Locator(".copy-line").Filter(new() { HasText = "Region ID" })).ToContainTextAsync(Region);
        await setup.StepAsync("Choose a region", "alibaba-region");
        await setup.Next.ClickAsync();
        await setup.ArriveAsync("Create the interface endpoint");
        await ChooseZonesAsync(setup);
        await setup.StepAsync("Create the interface endpoint", "alibaba-endpoint");
        await SeeInJapaneseAsync(setup, "alibaba-endpoint-ja");
        await setup.Next.ClickAsync();

        await setup.HeadingAsync("Wait for the connection");
        var accept = page.GetByRole(AriaRole.Button, new() { Name = "Accept", Exact = true });
        await Assertions.Expect(accept).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("[data-state-of=endpoint]")).ToHaveTextAsync("Active");
        await Assertions.Expect(page.Locator("[data-state-of=connection]")).ToHaveTextAsync("Waiting for acceptance");
        await setup.StepAsync("Wait for the connection", "alibaba-accept");
        await accept.ClickAsync();
        await setup.HeadingAsync("Connect");
        await ConnectAsync(setup);
        await LookAsync(setup);
        await DeleteAsync(setup);
    }

    private static async Task RegisterAsync(Setup setup)
    {
        var page = setup.Page;
        await setup.AddAlibabaAccountAsync("tidb-side", CloudOutside.AlibabaProvider, CloudOutside.AlibabaProviderKey);
        await setup.AddAlibabaAccountAsync("shop", CloudOutside.AlibabaConsumer, CloudOutside.AlibabaConsumerKey);
        await page.GetByText("Policy: create VPC endpoints").First.ClickAsync();
        await Assertions.Expect(page.Locator("#policy-consumer")).ToContainTextAsync("privatelink:RemoveZoneFromVpcEndpoint");
        await setup.StepAsync("shop", "alibaba-account");
        await setup.OpenAsync("clusters/new");
        await page.GetByLabel("Cluster name").FillAsync(Name);
        await page.Locator("#cluster-platform").SelectOptionAsync("TidbStarter");
        await page.Locator("#cluster-provider").SelectOptionAsync("Alibaba");
        await page.Locator("#cluster-region").FillAsync(Region);
        await page.GetByLabel("Cloud account of the service").SelectOptionAsync(new SelectOptionValue { Label = $"tidb-side · {CloudOutside.AlibabaProvider}" });
        await page.Locator("#cluster-networkLoadBalancerArns").FillAsync($"nlb-starter0001@{Region}a, nlb-starter0002@{Region}b");
        await page.GetByRole(AriaRole.Button, new() { Name = "Register cluster" }).ClickAsync();
        await setup.HeadingAsync(Name);
    }

    private static async Task ChooseZonesAsync(Setup setup)
    {
        var page = setup.Page;
        await page.Locator("#field-consumerCloudAccountId").SelectOptionAsync(new SelectOptionValue { Label = $"shop · {CloudOutside.AlibabaConsumer}" });
        await page.Locator("#field-vpcId").ClickAsync();
        await page.Locator("#field-vpcId-list [role=option]").First.ClickAsync();
        // One zone is asked about, and both stay.
        await page.GetByRole(AriaRole.Button, new() { Name = $"Remove zone {Region}b" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Dialog)).ToContainTextAsync("One zone only: no failover if the zone fails.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Keep both" }).ClickAsync();
        foreach (var picker in new[] { "field-subnetIds", "field-subnetIds-1" })
        {
            await page.Locator("#" + picker).ClickAsync();
            await page.Locator($"#{picker}-list [role=option]").First.ClickAsync();
        }

        await page.GetByRole(AriaRole.Button, new() { Name = "Create a security group: TCP 4000" }).ClickAsync();
        await Assertions.Expect(page.Locator("[data-field=field-securityGroupIds] .token")).ToHaveCountAsync(1);
        await Assertions.Expect(page.Locator("#field-securityGroupIds-hint")).ToContainTextAsync("1 of 5 chosen.");
        await page.Locator("#field-name").FillAsync(Name);
    }

    private static async Task ConnectAsync(Setup setup)
    {
        var page = setup.Page;
        await Assertions.Expect(page.GetByText($"{Name} is active")).ToBeVisibleAsync();
        // B19: no certificate names the endpoint's domain, so only its chain is checked.
        await Assertions.Expect(page.Locator("#connect-text")).ToContainTextAsync(new Regex(@"--host=ep-\w+\.epsrv-\w+\.ap-southeast-1\.privatelink\.aliyuncs\.com"));
        await Assertions.Expect(page.Locator("#connect-text")).ToContainTextAsync("--ssl-mode=VERIFY_CA");
        await setup.TestAsync(reached: true);
        Assert.Equal(
            ["SourceOut: NotChecked", "VpcDns: NotChecked", "Record: NotChecked", "Association: NotChecked"],
            (await setup.RungsAsync()).Where(rung => !rung.EndsWith(": Passed", StringComparison.Ordinal)));
        await setup.StepAsync("Connect", "alibaba-connect");
    }

    private static async Task LookAsync(Setup setup)
    {
        var page = setup.Page;
        await page.GetByRole(AriaRole.Link, new() { Name = "View endpoint" }).ClickAsync();
        await Assertions.Expect(page.Locator("#overview-basic")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("dt:text-is('Connection') + dd")).ToHaveTextAsync("Connected");
        await setup.StepAsync(Name, "alibaba-overview");
        var id = setup.Id;
        await setup.OpenAsync($"endpoints/{id}/network");
        await Assertions.Expect(page.GetByRole(AriaRole.Row)).ToHaveCountAsync(3);
        await setup.StepAsync(Name, "alibaba-network");
        await setup.OpenAsync($"endpoints/{id}/settings");
        await Assertions.Expect(page.GetByRole(AriaRole.Group, new() { Name = "Zone 1" })).ToBeVisibleAsync();
        await setup.StepAsync(Name, "alibaba-settings");
    }

    private async Task DeleteAsync(Setup setup)
    {
        var page = setup.Page;
        await page.Locator("#delete").ClickAsync();
        var dialog = page.GetByRole(AriaRole.Dialog);
        await dialog.GetByLabel($"Type {Name} to confirm").FillAsync(Name);
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Delete" }).ClickAsync();
        // The row stays where it is, dimmed, once the cloud has nothing more of it.
        // Each zone's end, and then the endpoint's, is seen by a look of its own.
        await Assertions.Expect(setup.Row(Name)).ToHaveClassAsync(new Regex("is-dimmed"), new() { Timeout = 90_000 });
        // A refusal for a moment is asked again, so only the order counts.
        Assert.Equal(Deletion, (await console.Cloud.OperationsAsync()).Where(Deletion.Contains).Take(Deletion.Length));
        await setup.Watch.CheckAsync();
    }

    /// <summary>The same address as another person sees it: in Japanese, in the dark, on a telephone.</summary>
    private async Task SeeInJapaneseAsync(Setup setup, string name)
    {
        var other = await console.OpenAsync("ja", dark: true, width: 360);
        var watch = new PageWatch(other);
        await ConsoleInBrowser.GoAsync(other, new Uri(setup.Page.Url).PathAndQuery);
        await watch.CheckAsync();
        await ConsoleInBrowser.PictureAsync(other, name);
        await other.Context.CloseAsync();
    }
}
