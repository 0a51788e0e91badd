using Microsoft.Playwright;
using Xunit;

namespace PrivateLinkConsole.EndToEnd.Tests;

/// <summary>The first way: the console makes the endpoint, and says why it cannot be reached when it cannot.</summary>
public sealed class ConsoleMadeTests(ConsoleInBrowser console)
{
    private const string Name = "console-made";
    private const string Region = "us-west-2";

    [Fact]
    public async Task Wizard_ConsoleCreates_EndsActive_AndTheTestNamesWhatIsShut()
    {
        var setup = new Setup(await console.OpenAsync());
        var page = setup.Page;
        await setup.AddClusterAsync(Name, Region);
        await setup.Watch.CheckAsync();
        await ConsoleInBrowser.PictureAsync(page, "cluster");
        await setup.BeginAsync();
        var (vpc, group) = await setup.ChooseNetworkAsync($"{Name}-consumer");
        await page.Locator("#field-name").FillAsync(Name);
        await setup.StepAsync("Create the interface endpoint", "step-endpoint");
        await setup.Next.ClickAsync();
        // When the endpoint exists, the wizard goes on by itself.
        await setup.HeadingAsync("Accept the endpoint connection");
        var accept = page.GetByRole(AriaRole.Button, new() { Name = "Accept", Exact = true });
        await Assertions.Expect(accept).ToBeVisibleAsync();
        await setup.StepAsync("Accept the endpoint connection", "step-accept");
        await accept.ClickAsync();
        // The service has no private DNS name: the wizard goes on to the last step by itself.
        await Assertions.Expect(page.GetByText($"{Name} is active")).ToBeVisibleAsync();

        await setup.TestAsync(reached: true);
        await setup.StepAsync("Connect", "step-connect-green");
        // The endpoint's own name is the host: nothing about private DNS or records can be looked at.
        Assert.Equal(
            ["SourceOut: NotChecked", "VpcDns: NotChecked", "Record: NotChecked", "Association: NotChecked"],
            (await setup.RungsAsync()).Where(rung => !rung.EndsWith(": Passed", StringComparison.Ordinal)));

        var cidr = await VpcCidrAsync(vpc);
        await console.Cloud.ConsumerAsync(Region, "ec2", "revoke-security-group-ingress", "--group-id", group, "--protocol", "tcp", "--port", "4000", "--cidr", cidr);
        await setup.TestAsync(reached: false);
        await Assertions.Expect(page.Locator("[data-rung=PortOpen]")).ToContainTextAsync($"{group} has no inbound rule for TCP 4000 from {cidr}.");
        await setup.StepAsync("Connect", "step-connect-red");

        await page.GetByRole(AriaRole.Button, new() { Name = "Open the port" }).ClickAsync();
        await setup.TestedAsync(reached: true);
        Assert.DoesNotContain(await setup.RungsAsync(), rung => rung.EndsWith(": Failed", StringComparison.Ordinal));
        await LeaveAsync(setup);
    }

    private async Task<string> VpcCidrAsync(string vpc) =>
        (await console.Cloud.ConsumerAsync(Region, "ec2", "describe-vpcs", "--vpc-ids", vpc)).GetProperty("Vpcs")[0].GetProperty("CidrBlock").GetString()!;

    /// <summary>The row in the table, its page, and its end.</summary>
    private static async Task LeaveAsync(Setup setup)
    {
        var page = setup.Page;
        await page.GetByRole(AriaRole.Link, new() { Name = "View endpoint" }).ClickAsync();
        await Assertions.Expect(page.Locator(".status-text").First).ToHaveTextAsync("Active");
        await setup.StepAsync(Name, "endpoint");
        await setup.OpenAsync("endpoints");
        await Assertions.Expect(setup.Row(Name).GetByRole(AriaRole.Button, new() { Name = "Edit", Exact = true })).ToHaveAttributeAsync("aria-disabled", "true");
        await setup.Watch.CheckAsync();
        await ConsoleInBrowser.PictureAsync(page, "endpoints");
        await setup.Row(Name).GetByRole(AriaRole.Link, new() { Name = Name, Exact = true }).First.ClickAsync();
        await DeleteAsync(setup);
    }

    /// <summary>ux.md §12, 12: only the name itself opens the button; Escape and Back close the dialog.</summary>
    private static async Task DeleteAsync(Setup setup)
    {
        var page = setup.Page;
        var opener = page.Locator("#delete");
        var dialog = page.GetByRole(AriaRole.Dialog);
        var delete = dialog.GetByRole(AriaRole.Button, new() { Name = "Delete" });
        var name = dialog.GetByLabel($"Type {Name} to confirm");
        await opener.ClickAsync();
        await Assertions.Expect(delete).ToBeDisabledAsync();
        await name.FillAsync(Name[1..]);
        await Assertions.Expect(delete).ToBeDisabledAsync();
        await setup.Watch.CheckAsync();
        await ConsoleInBrowser.PictureAsync(page, "delete");
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(dialog).ToBeHiddenAsync();
        await Assertions.Expect(opener).ToBeFocusedAsync();
        await opener.ClickAsync();
        await Assertions.Expect(dialog).ToBeVisibleAsync();
        await page.GoBackAsync();
        await Assertions.Expect(dialog).ToBeHiddenAsync();
        await opener.ClickAsync();
        await name.FillAsync(Name);
        await delete.ClickAsync();
        await Assertions.Expect(page.GetByText($"Deleting {Name}")).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("Private endpoints");
    }
}
