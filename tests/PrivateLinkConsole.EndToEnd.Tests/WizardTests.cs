using Microsoft.Playwright;
using Xunit;

namespace PrivateLinkConsole.EndToEnd.Tests;

/// <summary>The whole way in a browser: accounts, a cluster, and an endpoint until it is Active, on the sandbox's clouds.</summary>
public sealed class WizardTests(ConsoleInBrowser console)
{
    private const string LoadBalancer = "arn:aws:elasticloadbalancing:us-west-2:111111111111:loadbalancer/net/tidb/0123456789abcdef";

    [Fact]
    public async Task Wizard_ConsoleCreates_EndsActive()
    {
        var page = await console.OpenAsync();
        var watch = new PageWatch(page);
        await AddAccountAsync(page, "provider", "111111111111", "AKIASANDBOXPROVIDER1");
        await AddAccountAsync(page, "consumer", "222222222222", "AKIASANDBOXCONSUMER1");
        await watch.CheckAsync();
        await ConsoleInBrowser.PictureAsync(page, "account");
        await AddClusterAsync(page);
        await watch.CheckAsync();
        await ConsoleInBrowser.PictureAsync(page, "cluster");

        await page.GetByRole(AriaRole.Link, new() { Name = "Create private endpoint" }).ClickAsync();
        await StepAsync(page, "Choose a cluster", watch);
        await page.GetByRole(AriaRole.Button, new() { Name = "Next" }).ClickAsync();
        await StepAsync(page, "Choose a region", watch);
        await page.GetByRole(AriaRole.Button, new() { Name = "Next" }).ClickAsync();
        await FillEndpointAsync(page, watch);

        await StepAsync(page, "Accept the endpoint connection", watch);
        await page.GetByRole(AriaRole.Button, new() { Name = "Accept", Exact = true }).ClickAsync();
        // The service has no private DNS name: the wizard goes on to the last step by itself.
        await Assertions.Expect(page.GetByText("orders-db is active")).ToBeVisibleAsync(new() { Timeout = 60_000 });
        await StepAsync(page, "Connect", watch);
        await page.GetByRole(AriaRole.Button, new() { Name = "Run checks" }).ClickAsync();
        await Assertions.Expect(page.Locator("[data-tone]").First).ToBeVisibleAsync();
        await watch.CheckAsync();

        await page.GetByRole(AriaRole.Link, new() { Name = "View endpoint" }).ClickAsync();
        await Assertions.Expect(page.Locator(".status-text").First).ToHaveTextAsync("Active");
        await watch.CheckAsync();
        await ConsoleInBrowser.PictureAsync(page, "endpoint");
        await page.GotoAsync("/p/default/endpoints", new() { WaitUntil = WaitUntilState.NetworkIdle });
        var row = page.GetByRole(AriaRole.Row).Filter(new() { Has = page.GetByRole(AriaRole.Link, new() { Name = "orders-db", Exact = true }) }).First;
        await Assertions.Expect(row.GetByRole(AriaRole.Button, new() { Name = "Edit", Exact = true })).ToHaveAttributeAsync("aria-disabled", "true");
        await watch.CheckAsync();
        await ConsoleInBrowser.PictureAsync(page, "endpoints");
        await DeleteAsync(page, watch);
    }

    private static async Task DeleteAsync(IPage page, PageWatch watch)
    {
        await page.GetByRole(AriaRole.Link, new() { Name = "orders-db" }).First.ClickAsync();
        await page.Locator("#delete").ClickAsync();
        var dialog = page.GetByRole(AriaRole.Dialog);
        var delete = dialog.GetByRole(AriaRole.Button, new() { Name = "Delete" });
        await Assertions.Expect(delete).ToBeDisabledAsync();
        await ConsoleInBrowser.PictureAsync(page, "delete");
        await watch.CheckAsync();
        await page.GoBackAsync();
        await Assertions.Expect(dialog).ToBeHiddenAsync();
        await page.Locator("#delete").ClickAsync();
        await dialog.GetByLabel("Type orders-db to confirm").FillAsync("orders-db");
        await delete.ClickAsync();
        await Assertions.Expect(page.GetByText("Deleting orders-db")).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("Private endpoints");
    }

    private static async Task AddAccountAsync(IPage page, string name, string id, string key)
    {
        await page.GotoAsync("/p/default/accounts/new", new() { WaitUntil = WaitUntilState.NetworkIdle });
        await page.GetByLabel("Name").FillAsync(name);
        await page.GetByLabel("AWS account ID").FillAsync(id);
        await page.GetByText("An access key").ClickAsync();
        await page.GetByLabel("Access key ID").FillAsync(key);
        await page.GetByLabel("Secret access key").FillAsync("sandbox");
        await page.GetByRole(AriaRole.Button, new() { Name = "Add cloud account" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync(name);
    }

    private static async Task AddClusterAsync(IPage page)
    {
        await page.GotoAsync("/p/default/clusters/new", new() { WaitUntil = WaitUntilState.NetworkIdle });
        await page.GetByLabel("Cluster name").FillAsync("orders-db");
        await page.GetByLabel("Region").FillAsync("us-west-2");
        await page.GetByLabel("Cloud account of the service").SelectOptionAsync(new SelectOptionValue { Label = "provider · 111111111111" });
        await page.Locator("#cluster-networkLoadBalancerArns").FillAsync(LoadBalancer);
        await page.GetByRole(AriaRole.Button, new() { Name = "Register cluster" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("orders-db");
    }

    private static async Task FillEndpointAsync(IPage page, PageWatch watch)
    {
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Create the interface endpoint");
        await page.Locator("#field-consumerCloudAccountId").SelectOptionAsync(new SelectOptionValue { Label = "consumer · 222222222222" });
        // By oneself first: nothing may be copied before it is complete.
        await page.GetByText("I run it myself").ClickAsync();
        await Assertions.Expect(page.Locator("#create-cli")).ToContainTextAsync("<your_vpc_id>");
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "Copy", Exact = true })).ToHaveAttributeAsync("aria-disabled", "true");
        await ConsoleInBrowser.PictureAsync(page, "step-endpoint-self");
        await watch.CheckAsync();
        await page.GetByText("Let the console do it").ClickAsync();
        await page.Locator("#field-vpcId").ClickAsync();
        await page.Locator("#field-vpcId-list [role=option]").First.ClickAsync();
        await page.Locator("#field-subnetIds").ClickAsync();
        await page.Locator("#field-subnetIds-list [role=option]:not([aria-disabled])").First.ClickAsync();
        await page.Keyboard.PressAsync("Escape");
        await page.Locator("#field-name").FillAsync("orders-db");
        await ConsoleInBrowser.PictureAsync(page, "step-endpoint");
        await watch.CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Create endpoint" }).ClickAsync();
        // When the endpoint exists, the wizard goes on by itself.
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Accept the endpoint connection", new() { Timeout = 60_000 });
    }

    private static async Task StepAsync(IPage page, string title, PageWatch watch)
    {
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync(title);
        await watch.CheckAsync();
        await ConsoleInBrowser.PictureAsync(page, $"step-{title.Replace(' ', '-').ToLowerInvariant()}");
    }
}
