using Microsoft.Playwright;
using Xunit;

namespace PrivateLinkConsole.EndToEnd.Tests;

/// <summary>A person's hands in the console: forms, the wizard's steps, and what is read off them.</summary>
internal sealed class Setup(IPage page)
{
    public IPage Page => page;

    public PageWatch Watch { get; } = new(page);

    /// <summary>The row's id, from the address.</summary>
    public string Id => page.Url.Split("/endpoints/")[1].Split('/')[0];

    public ILocator Next => page.Locator(".wizard-next");

    public Task OpenAsync(string path) => ConsoleInBrowser.GoAsync(page, "/p/default/" + path);

    public Task AnswersAsync() => ConsoleInBrowser.AnswersAsync(page);

    public Task AddAccountAsync(string name, string id, string key) => AddAccountAsync(name, "AWS", "AWS account ID", id, "Access key ID", "Secret access key", key);

    public Task AddAlibabaAccountAsync(string name, string id, string key) =>
        AddAccountAsync(name, "Alibaba Cloud", "Alibaba Cloud account ID", id, "AccessKey ID", "AccessKey secret", key);

    /// <summary>A cluster whose service side is ours, with accounts of its own for both sides: <c>{name}-provider</c> and <c>{name}-consumer</c>.</summary>
    public async Task AddClusterAsync(string name, string region, string? privateDnsName = null)
    {
        await AddAccountAsync($"{name}-provider", CloudOutside.ProviderAccount, CloudOutside.ProviderKey);
        await AddAccountAsync($"{name}-consumer", CloudOutside.ConsumerAccount, CloudOutside.ConsumerKey);
        await OpenAsync("clusters/new");
        await page.GetByLabel("Cluster name").FillAsync(name);
        await page.GetByLabel("Region").FillAsync(region);
        await page.GetByLabel("Cloud account of the service").SelectOptionAsync(new SelectOptionValue { Label = $"{name}-provider · {CloudOutside.ProviderAccount}" });
        await page.Locator("#cluster-networkLoadBalancerArns").FillAsync(CloudOutside.LoadBalancer(region, name));
        if (privateDnsName is not null)
            await page.Locator("#cluster-privateDnsName").FillAsync(privateDnsName);
        await page.GetByRole(AriaRole.Button, new() { Name = "Register cluster" }).ClickAsync();
        await HeadingAsync(name);
    }

    /// <summary>From a cluster's page to the step of the interface endpoint.</summary>
    public async Task BeginAsync()
    {
        await page.GetByRole(AriaRole.Link, new() { Name = "Create private endpoint" }).ClickAsync();
        await StepAsync("Choose a cluster");
        await Next.ClickAsync();
        await ArriveAsync("Choose a region");
        await Next.ClickAsync();
        await ArriveAsync("Create the interface endpoint");
    }

    /// <summary>Chooses from the live lists: the account, the first VPC, the first served subnet, and has the security group made.</summary>
    /// <returns>The ids of the VPC and of the security group.</returns>
    public async Task<(string Vpc, string Group)> ChooseNetworkAsync(string account, int clusterPort = 4000)
    {
        await page.Locator("#field-consumerCloudAccountId").SelectOptionAsync(new SelectOptionValue { Label = $"{account} · {CloudOutside.ConsumerAccount}" });
        await page.Locator("#field-vpcId").ClickAsync();
        await page.Locator("#field-vpcId-list [role=option]").First.ClickAsync();
        await page.Locator("#field-subnetIds").ClickAsync();
        await page.Locator("#field-subnetIds-list [role=option]:not([aria-disabled])").First.ClickAsync();
        await page.Keyboard.PressAsync("Escape");
        await page.GetByRole(AriaRole.Button, new() { Name = $"Create a security group: TCP {clusterPort}" }).ClickAsync();
        var group = page.Locator("[data-field=field-securityGroupIds] .token .mono");
        await Assertions.Expect(group).ToHaveCountAsync(1);
        return (await page.Locator("#field-vpcId").InputValueAsync(), (await group.TextContentAsync())!);
    }

    public ILocator CopyOf(string box) => page.Locator($".copy-box:has(#{box})").GetByRole(AriaRole.Button);

    /// <summary>Presses Copy, and reads the clipboard as a terminal would.</summary>
    public async Task<string> CopyAsync(string box)
    {
        await CopyOf(box).ClickAsync();
        await Assertions.Expect(CopyOf(box)).ToHaveTextAsync("Copied");
        var copied = await page.EvaluateAsync<string>("navigator.clipboard.readText()");
        Assert.Equal((await page.Locator("#" + box).TextContentAsync())!.TrimEnd('\n'), copied);
        return copied;
    }

    /// <summary>Runs the connectivity doctor, until it is done.</summary>
    public async Task TestAsync(bool reached)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = "Run checks" }).ClickAsync();
        await TestedAsync(reached);
    }

    public Task TestedAsync(bool reached) => Assertions.Expect(page.Locator(".doctor-result strong")).ToHaveTextAsync(reached ? "The cluster answers." : "The cluster was not reached.");

    /// <summary>Every rung of the doctor with its outcome: <c>Tcp: Passed</c>.</summary>
    public async Task<IReadOnlyList<string>> RungsAsync()
    {
        var rungs = await page.Locator("[data-rung]").AllAsync();
        return [.. await Task.WhenAll(rungs.Select(async rung => $"{await rung.GetAttributeAsync("data-rung")}: {await rung.GetAttributeAsync("data-outcome")}"))];
    }

    private async Task AddAccountAsync(string name, string cloud, string idLabel, string id, string keyLabel, string secretLabel, string key)
    {
        await OpenAsync("accounts/new");
        await page.GetByLabel("Name").FillAsync(name);
        await page.GetByText(cloud, new() { Exact = true }).ClickAsync();
        await page.GetByLabel(idLabel).FillAsync(id);
        await page.GetByText("An access key").ClickAsync();
        await page.GetByLabel(keyLabel).FillAsync(key);
        await page.GetByLabel(secretLabel).FillAsync(CloudOutside.Secret);
        await page.GetByRole(AriaRole.Button, new() { Name = "Add cloud account" }).ClickAsync();
        await HeadingAsync(name);
    }

    public ILocator Row(string name) => page.GetByRole(AriaRole.Row).Filter(new() { Has = page.GetByRole(AriaRole.Link, new() { Name = name, Exact = true }) });

    public Task HeadingAsync(string title) => Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync(title);

    /// <summary>The wizard went on to a step: its heading has the focus, and nothing takes it from there any more.</summary>
    public async Task ArriveAsync(string title)
    {
        await StepAsync(title);
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToBeFocusedAsync();
    }

    /// <summary>A step is there, without a fault.</summary>
    /// <param name="picture">Name of a picture to take.</param>
    public async Task StepAsync(string title, string? picture = null)
    {
        await HeadingAsync(title);
        await Watch.CheckAsync();
        if (picture is not null)
            await ConsoleInBrowser.PictureAsync(page, picture);
    }
}
