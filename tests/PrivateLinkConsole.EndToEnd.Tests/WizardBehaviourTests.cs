using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Xunit;

namespace PrivateLinkConsole.EndToEnd.Tests;

/// <summary>ux.md §12 in the wizard: addresses, fields, and what comes by itself. One cluster for all of it.</summary>
public sealed class WizardBehaviourTests(ConsoleInBrowser console)
{
    private const string Name = "behaviour";
    private const string Region = "ap-northeast-1";
    private const string Typed = "vpce-0123456789abcdef0";

    [Fact]
    public async Task Wizard_AddressesFieldsAndRequests_BehaveAsPromised()
    {
        var setup = new Setup(await console.OpenAsync());
        await setup.AddClusterAsync(Name, Region);
        await setup.BeginAsync();
        await NextWithEmptyFieldsAsync(setup);
        await LockedLinkAsync(setup);
        await WrongVpcAsync(setup);
        var order = await TypedTextAsync(setup);
        await ReloadAsync(setup);
        await RequestAsync(setup, order);
    }

    /// <summary>6: Next is not disabled; it stays, lists what is wrong, and the focus is in the first field.</summary>
    private static async Task NextWithEmptyFieldsAsync(Setup setup)
    {
        var page = setup.Page;
        await page.Locator("#field-consumerCloudAccountId").SelectOptionAsync(new SelectOptionValue { Label = $"{Name}-consumer · {CloudOutside.ConsumerAccount}" });
        await page.GetByText("I run it myself").ClickAsync();
        await setup.Next.ClickAsync();
        var summary = page.Locator("#error-summary");
        await Assertions.Expect(summary).ToContainTextAsync("2 fields need attention");
        await Assertions.Expect(page.Locator("#field-vpcId")).ToBeFocusedAsync();
        await Assertions.Expect(summary.GetByRole(AriaRole.Button)).ToHaveCountAsync(2);
        await setup.StepAsync("Create the interface endpoint", "step-endpoint-errors");
        await summary.GetByRole(AriaRole.Button).Nth(1).ClickAsync();
        await Assertions.Expect(page.Locator("#field-subnetIds")).ToBeFocusedAsync();
    }

    /// <summary>2: a link to a step that is not open yet is answered with 200, the step before it, and why.</summary>
    private static async Task LockedLinkAsync(Setup setup)
    {
        var answer = await setup.Page.GotoAsync($"/p/default/endpoints/{setup.Id}/setup/dns");
        await setup.AnswersAsync();
        Assert.Equal(200, answer!.Status);
        await setup.ArriveAsync("Create the interface endpoint");
        await Assertions.Expect(setup.Page.GetByText("Finish Create the interface endpoint first.")).ToBeVisibleAsync();
    }

    /// <summary>5: a wrong value is told when the field is left, and hint and error both describe it.</summary>
    private static async Task WrongVpcAsync(Setup setup)
    {
        var vpc = setup.Page.Locator("#field-vpcId");
        await vpc.FillAsync("subnet-0a1b2c3d4e5f60718");
        await Assertions.Expect(vpc).Not.ToHaveAttributeAsync("aria-invalid", "true");
        await vpc.PressAsync("Tab");
        await Assertions.Expect(vpc).ToHaveAttributeAsync("aria-invalid", "true");
        await Assertions.Expect(vpc).ToHaveAccessibleDescriptionAsync(new Regex("^vpc- followed by 8 or 17 lowercase hex characters.*vpc-"));
    }

    /// <summary>5: what is typed stands in the text of every tab at once.</summary>
    /// <returns>What an endpoint of one's own making needs.</returns>
    private static async Task<string[]> TypedTextAsync(Setup setup)
    {
        var page = setup.Page;
        await page.Locator("#field-vpcId").FillAsync("vpc-0a1b2c3d4e5f60718");
        foreach (var (tab, box) in new[] { ("AWS CLI", "#create-cli"), ("CloudShell", "#create-shell"), ("Terraform", "#create-tf"), ("AWS console steps", ".console-steps") })
        {
            await page.GetByRole(AriaRole.Tab, new() { Name = tab }).ClickAsync();
            await Assertions.Expect(page.Locator(box)).ToContainTextAsync("vpc-0a1b2c3d4e5f60718");
            await setup.StepAsync("Create the interface endpoint", $"step-endpoint-tab{box.Replace("#create", "", StringComparison.Ordinal).Replace(".console", "-console", StringComparison.Ordinal)}");
        }

        var (vpc, _) = await setup.ChooseNetworkAsync($"{Name}-consumer");
        await page.GetByRole(AriaRole.Tab, new() { Name = "AWS CLI" }).ClickAsync();
        await Assertions.Expect(page.Locator("#create-cli")).ToContainTextAsync(vpc);
        var name = page.Locator(".service-name .mono");
        await Assertions.Expect(name).ToHaveTextAsync(new Regex("vpce-svc-"));
        await page.Locator("#field-name").FillAsync(Name);
        var order = new[] { "--vpc-id", vpc, "--service-name", (await name.TextContentAsync())!, "--subnet-ids", (await page.Locator("[data-field=field-subnetIds] .token .mono").TextContentAsync())! };
        await setup.Next.ClickAsync();
        await setup.HeadingAsync("Accept the endpoint connection");
        return order;
    }

    /// <summary>1: a reload finds the step and what was typed, and puts the focus on the heading.</summary>
    private static async Task ReloadAsync(Setup setup)
    {
        var page = setup.Page;
        await page.GetByLabel("VPC endpoint ID").FillAsync(Typed);
        await Assertions.Expect(page).ToHaveURLAsync(new Regex($"endpoint={Typed}$"));
        await page.ReloadAsync();
        await setup.AnswersAsync();
        await setup.ArriveAsync("Accept the endpoint connection");
        await Assertions.Expect(page.GetByLabel("VPC endpoint ID")).ToHaveValueAsync(Typed);
    }

    /// <summary>7: a request of an endpoint that somebody made without the copied text arrives, is announced, and can be accepted.</summary>
    private async Task RequestAsync(Setup setup, string[] order)
    {
        var page = setup.Page;
        var table = await TableAsync();
        var made = await console.Cloud.ConsumerAsync(Region, ["ec2", "create-vpc-endpoint", "--vpc-endpoint-type", "Interface", .. order]);
        var endpointId = made.GetProperty("VpcEndpoint").GetProperty("VpcEndpointId").GetString()!;
        var request = page.Locator($"[data-endpoint={endpointId}]");
        // One sweep of what is in motion, and what a busy machine needs for it.
        await Assertions.Expect(request).ToBeVisibleAsync(new() { Timeout = 10_000 });
        await Assertions.Expect(page.Locator("[data-live=polite]")).ToContainTextAsync(endpointId);
        await setup.StepAsync("Accept the endpoint connection", "step-accept-request");
        await request.GetByRole(AriaRole.Button, new() { Name = "Accept", Exact = true }).ClickAsync();
        await Assertions.Expect(page.GetByText($"{Name} is active")).ToBeVisibleAsync();
        await StillAsync(table);
    }

    /// <summary>The table by urgency, with the focus in the search field.</summary>
    private async Task<(Setup Setup, IReadOnlyList<string> Order)> TableAsync()
    {
        var table = new Setup(await console.OpenAsync());
        await table.OpenAsync("endpoints?sort=status");
        await Assertions.Expect(table.Row(Name)).ToBeVisibleAsync();
        await table.Page.GetByRole(AriaRole.Searchbox).FocusAsync();
        return (table, await RowsAsync(table.Page));
    }

    /// <summary>9: a status changes in its row; order, scrolling and focus stay until "Show updates" sorts anew.</summary>
    private static async Task StillAsync((Setup Setup, IReadOnlyList<string> Order) before)
    {
        var page = before.Setup.Page;
        await Assertions.Expect(before.Setup.Row(Name).Locator(".status-text").First).ToHaveTextAsync("Active");
        Assert.Equal(before.Order, await RowsAsync(page));
        await Assertions.Expect(page.GetByRole(AriaRole.Searchbox)).ToBeFocusedAsync();
        await page.Locator("#show-updates").ClickAsync();
        await Assertions.Expect(page.Locator("#show-updates")).ToBeHiddenAsync();
        Assert.NotEqual(before.Order, await RowsAsync(page));
    }

    private static async Task<IReadOnlyList<string>> RowsAsync(IPage page) => await page.Locator("tr[data-row] a.strong").AllTextContentsAsync();
}
