using System.Text.RegularExpressions;
using Microsoft.Playwright;
using PrivateLinkConsole.Core.Connectivity;
using Xunit;

namespace PrivateLinkConsole.EndToEnd.Tests;

/// <summary>A28–A36, the second way: the admin runs the copied texts in a terminal, with the browser's tab closed in between.</summary>
public sealed partial class SelfMadeTests(ConsoleInBrowser console)
{
    private const string Name = "self-made";
    private const string Region = "eu-west-1";
    private const string PrivateName = "self-made.db.example.com";

    [Fact]
    public async Task Wizard_CopiedTextsRunInBash_EndActive()
    {
        var command = await CopyCreationAsync();
        await CloudOutside.RunAsync(command, Region);

        var setup = await EditAsync("endpoint");
        await setup.StepAsync("Create the interface endpoint", "step-endpoint-offer");
        await setup.Page.GetByRole(AriaRole.Button, new() { Name = "Use it" }).ClickAsync();
        await setup.StepAsync("Accept the endpoint connection", "step-accept-typed");
        await Assertions.Expect(setup.Page.GetByLabel("VPC endpoint ID")).ToHaveValueAsync(EndpointId());
        await setup.Next.ClickAsync();
        await setup.HeadingAsync("Enable private DNS");
        await setup.StepAsync("Enable private DNS", "step-dns-unverified");

        await VerifyNameAsync(setup);
        setup = await EditAsync("dns");
        await setup.StepAsync("Enable private DNS");
        await setup.Page.GetByText("I run it myself").ClickAsync();
        await setup.StepAsync("Enable private DNS", "step-dns");
        await CloudOutside.RunAsync(await setup.CopyAsync("dns-command-cli"), Region);
        await setup.Next.ClickAsync();
        await Assertions.Expect(setup.Page.GetByText($"{Name} is active")).ToBeVisibleAsync();

        await setup.CheckAsync(reached: true);
        Assert.Equal(["SourceOut", "Association"], await setup.RungsAsync("NotChecked"));
        Assert.Equal(Enum.GetValues<RungKind>().Length - 2, (await setup.RungsAsync("Passed")).Count);
        await setup.StepAsync("Connect", "step-connect");
    }

    /// <summary>The form of the third step while the service is made (A19–A22, A29, A30), and then the copied text; the tab is closed.</summary>
    private async Task<string> CopyCreationAsync()
    {
        var setup = new Setup(await console.OpenAsync());
        var page = setup.Page;
        await setup.AddClusterAsync(Name, Region, PrivateName);
        // Until the clock is moved on.
        await console.Cloud.FaultAsync(new { operation = "CreateVpcEndpointServiceConfiguration", kind = "stuck", region = Region, seconds = 86_400 });
        await setup.BeginAsync();
        await page.GetByText("I run it myself").ClickAsync();
        await setup.ChooseNetworkAsync($"{Name}-consumer");
        await page.Locator("#field-name").FillAsync(Name);
        var command = page.Locator("#create-cli");
        await Assertions.Expect(command).Not.ToContainTextAsync("<your_");
        await Assertions.Expect(command).ToContainTextAsync("<service_name>");
        await Assertions.Expect(setup.CopyOf("create-cli")).ToHaveAttributeAsync("aria-disabled", "true");
        await Assertions.Expect(setup.CopyOf("create-cli")).ToHaveAccessibleDescriptionAsync("You can copy this command when the endpoint service is ready.");
        await setup.StepAsync("Create the interface endpoint", "step-endpoint-waiting");

        await console.Cloud.AdvanceAsync(TimeSpan.FromDays(1));
        await Assertions.Expect(command).ToContainTextAsync($"com.amazonaws.vpce.{Region}.vpce-svc-");
        await Assertions.Expect(command).Not.ToContainTextAsync("<");
        await Assertions.Expect(setup.CopyOf("create-cli")).Not.ToHaveAttributeAsync("aria-disabled", "true");
        var copied = await setup.CopyAsync("create-cli");
        await setup.StepAsync("Create the interface endpoint", "step-endpoint-self");
        await page.Context.CloseAsync();
        return copied;
    }

    /// <summary>A new tab: Edit of the row in the table leads to the step where something is to do.</summary>
    private async Task<Setup> EditAsync(string step)
    {
        var setup = new Setup(await console.OpenAsync());
        await setup.OpenAsync($"endpoints?q={Name}");
        await setup.Row(Name).GetByRole(AriaRole.Link, new() { Name = "Edit", Exact = true }).ClickAsync();
        await Assertions.Expect(setup.Page).ToHaveURLAsync(new Regex($"/setup/{step}$"));
        return setup;
    }

    /// <summary>R5: the record is published in the DNS of the name's owner, and [Check now] on the cluster's page finds it.</summary>
    private async Task VerifyNameAsync(Setup setup)
    {
        var page = setup.Page;
        await page.GetByRole(AriaRole.Link, new() { Name = $"Check the record on the page of cluster {Name}" }).ClickAsync();
        await setup.HeadingAsync(Name);
        await console.Cloud.PublishTxtAsync((await page.Locator("#txt-name").TextContentAsync())!, (await page.Locator("#txt-value").TextContentAsync())!);
        await page.GetByRole(AriaRole.Button, new() { Name = "Check now" }).ClickAsync();
        await Assertions.Expect(page.Locator("[aria-labelledby=cluster-dns] .status-text")).ToHaveTextAsync("Verified");
        await setup.Watch.CheckAsync();
        await ConsoleInBrowser.PictureAsync(page, "cluster-verified");
        await page.Context.CloseAsync();
    }

    [GeneratedRegex("^vpce-[0-9a-f]{17}$")]
    private static partial Regex EndpointId();
}
