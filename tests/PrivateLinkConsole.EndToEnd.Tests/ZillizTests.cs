using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using PrivateLinkConsole.TestKit;
using Xunit;

namespace PrivateLinkConsole.EndToEnd.Tests;

/// <summary>The whole way to a Zilliz cluster in a browser: endpoint, private link, hosted zone and alias, until the VPC's resolver gives the endpoint's addresses.</summary>
public sealed partial class ZillizTests(ConsoleInBrowser console)
{
    private const string LoadBalancer = "arn:aws:elasticloadbalancing:us-west-2:111111111111:loadbalancer/net/zilliz/0123456789abcdef";
    private const float Patience = 90_000;

    [Fact]
    public async Task Ours_ToActive_AndALaterClusterNeedsOnlyItsRecord()
    {
        var page = await console.OpenAsync();
        var watch = new PageWatch(page);
        await AddAccountAsync(page, "zilliz-side", "111111111111", "AKIASANDBOXPROVIDER1");
        await AddAccountAsync(page, "zilliz-team", "222222222222", "AKIASANDBOXCONSUMER1");
        await AddClusterAsync(page, "vectors-ours", "zilliz-side", watch);
        var link = await page.Locator("dt:has-text('Private link') + dd .cloud-id").First.InnerTextAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Create private endpoint" }).ClickAsync();
        await StepAsync(page, "Choose a cluster", watch);
        await NextAsync(page);
        await StepAsync(page, "Cloud provider and region", watch);
        await Assertions.Expect(page.Locator(".applies")).ToContainTextAsync("vectors-ours");
        await NextAsync(page);
        await FillEndpointAsync(page, "vectors-endpoint", "zilliz-team · 222222222222", watch);

        await StepAsync(page, "Authorize the endpoint", watch, Patience);
        await page.GetByRole(AriaRole.Button, new() { Name = "Accept", Exact = true }).ClickAsync();
        // Ours has its link from the beginning: the wizard goes on to it as soon as the endpoint is available.
        await StepAsync(page, "Get the private link", watch, Patience);
        await NextAsync(page);
        await StepAsync(page, "Set up a DNS record", watch);
        await Assertions.Expect(page.Locator(".preview-alias")).ToContainTextAsync("A (alias) → vpce-", new() { Timeout = Patience });
        await ConsoleInBrowser.PictureAsync(page, "zilliz-preview");
        await watch.CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Apply", Exact = true }).ClickAsync();
        await StepAsync(page, "Public endpoint", watch, Patience);
        await NextAsync(page);
        await StepAsync(page, "Connect", watch);
        await Assertions.Expect(page.Locator("#connect-text")).ToContainTextAsync("https://" + link.Trim());
        await page.GetByLabel("Connect with").SelectOptionAsync("PyMilvus");
        await Assertions.Expect(page.Locator("#connect-text")).ToContainTextAsync("from pymilvus import MilvusClient");
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("client=pymilvus$"));
        var id = EndpointId().Match(page.Url).Groups[1].Value;
        await ResolvesToTheEndpointAsync(page, id, link.Trim());

        await AddClusterAsync(page, "vectors-later", "zilliz-side", watch, balanced: false);
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "DNS records" })).ToBeVisibleAsync();
        var later = await page.Locator("dt:has-text('Private link') + dd .cloud-id").First.InnerTextAsync();
        // The wizard offers the endpoint that is there before it makes another.
        await page.GetByRole(AriaRole.Link, new() { Name = "Create private endpoint" }).ClickAsync();
        await StepAsync(page, "Choose a cluster", watch);
        await NextAsync(page);
        await Assertions.Expect(page.GetByText("There is an endpoint that reaches vectors-later")).ToBeVisibleAsync();
        await ConsoleInBrowser.PictureAsync(page, "zilliz-existing");
        await watch.CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Use it" }).ClickAsync();
        await StepAsync(page, "Set up a DNS record", watch);
        await Assertions.Expect(page).ToHaveURLAsync(new Regex($"/endpoints/{id}/setup/dns$"));
        await Assertions.Expect(page.Locator(".preview-alias")).ToContainTextAsync(later.Trim(), new() { Timeout = Patience });
        await page.GetByRole(AriaRole.Button, new() { Name = "Apply", Exact = true }).ClickAsync();
        await StepAsync(page, "Public endpoint", watch, Patience);
        await ResolvesToTheEndpointAsync(page, id, later.Trim());

        await page.GotoAsync($"/p/default/endpoints/{id}/dns", new() { WaitUntil = WaitUntilState.NetworkIdle });
        await Assertions.Expect(page.Locator(".records tbody .status-text")).ToHaveTextAsync(["Ready", "Ready"]);
        await watch.CheckAsync();
        await ConsoleInBrowser.PictureAsync(page, "zilliz-details");
        await page.GetByRole(AriaRole.Button, new() { Name = $"Remove the DNS record of {later.Trim()}" }).ClickAsync();
        await Assertions.Expect(page.GetByText("These clusters have no DNS record yet: vectors-later")).ToBeVisibleAsync(new() { Timeout = Patience });
    }

    [Fact]
    public async Task Vendors_LinkIsPasted_AndCommandsMakeTheRecord()
    {
        var page = await console.OpenAsync();
        var watch = new PageWatch(page);
        var url = await SandboxUrlAsync();
        using var vendor = new AwsCli("AKIASANDBOXPROVIDER1", "sandbox", "us-west-2", url);
        using var team = new AwsCli("AKIASANDBOXCONSUMER1", "sandbox", "us-west-2", url);
        var service = await VendorServiceAsync(vendor);
        await AddAccountAsync(page, "zilliz-customer", "222222222222", "AKIASANDBOXCONSUMER1");
        await page.GotoAsync("/p/default/clusters/new", new() { WaitUntil = WaitUntilState.NetworkIdle });
        await page.GetByLabel("Cluster name").FillAsync("vectors-vendor");
        await page.GetByLabel("Platform").SelectOptionAsync("ZillizDedicated");
        await page.GetByLabel("Region").FillAsync("us-west-2");
        await page.GetByText("The vendor's: paste the service name").ClickAsync();
        await page.GetByLabel("Service name").FillAsync(service.Name);
        await page.GetByRole(AriaRole.Button, new() { Name = "Register cluster" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("vectors-vendor");
        await page.GetByRole(AriaRole.Link, new() { Name = "Create private endpoint" }).ClickAsync();
        await StepAsync(page, "Choose a cluster", watch);
        await NextAsync(page);
        await StepAsync(page, "Cloud provider and region", watch);
        await NextAsync(page);
        await FillEndpointAsync(page, "vectors-vendor", "zilliz-customer · 222222222222", watch);
        await StepAsync(page, "Authorize the endpoint", watch, Patience);
        await ConsoleInBrowser.PictureAsync(page, "zilliz-authorize");
        await AcceptAsync(vendor, service.Id, await page.Locator("#field-vpcEndpointId").InputValueAsync());

        await NextAsync(page);
        await StepAsync(page, "Get the private link", watch, Patience);
        await ConsoleInBrowser.PictureAsync(page, "zilliz-waiting");
        var link = $"in01-{service.Id[9..]}.aws-us-west-2.vectordb.zillizcloud.com";
        await page.Locator("#field-privateLink").FillAsync($"https://{link}:19540");
        await page.GetByRole(AriaRole.Button, new() { Name = $"Use {link} and port 19540" }).ClickAsync();
        await Assertions.Expect(page.Locator("#field-port")).ToHaveValueAsync("19540");
        await NextAsync(page);
        await StepAsync(page, "Set up a DNS record", watch);
        await page.GetByText("I run it myself").ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Apply", Exact = true }).ClickAsync();
        var text = page.Locator("#records-cli-text");
        await Assertions.Expect(text).ToContainTextAsync("aws route53 create-hosted-zone");
        await watch.CheckAsync();
        await ConsoleInBrowser.PictureAsync(page, "zilliz-commands");
        (await team.BashAsync(await text.InnerTextAsync(), TestContext.Current.CancellationToken)).Succeeded();
        // The console sees what the commands made.
        await StepAsync(page, "Public endpoint", watch, Patience);
        await ResolvesToTheEndpointAsync(page, EndpointId().Match(page.Url).Groups[1].Value, link);
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

    private static async Task AddClusterAsync(IPage page, string name, string account, PageWatch watch, bool balanced = true)
    {
        await page.GotoAsync("/p/default/clusters/new", new() { WaitUntil = WaitUntilState.NetworkIdle });
        await page.GetByLabel("Cluster name").FillAsync(name);
        await page.GetByLabel("Platform").SelectOptionAsync("ZillizDedicated");
        await page.GetByLabel("Region").FillAsync("us-west-2");
        await page.GetByLabel("Cloud account of the service").SelectOptionAsync(new SelectOptionValue { Label = $"{account} · 111111111111" });
        if (balanced)
            await page.Locator("#cluster-networkLoadBalancerArns").FillAsync(LoadBalancer);
        await watch.CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Register cluster" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync(name);
        await watch.CheckAsync();
    }

    private static async Task FillEndpointAsync(IPage page, string name, string account, PageWatch watch)
    {
        await StepAsync(page, "Create the endpoint", watch);
        await page.Locator("#field-consumerCloudAccountId").SelectOptionAsync(new SelectOptionValue { Label = account });
        // E13: by oneself one sees what the command answers.
        await page.GetByText("I run it myself").ClickAsync();
        await page.GetByText("What the command answers").ClickAsync();
        await Assertions.Expect(page.Locator(".sample-text mark").First).ToHaveTextAsync("vpce-0ce90d01341533a5c");
        await ConsoleInBrowser.PictureAsync(page, "zilliz-sample");
        await page.GetByText("Let the console do it").ClickAsync();
        await page.Locator("#field-vpcId").ClickAsync();
        await page.Locator("#field-vpcId-list [role=option]").First.ClickAsync();
        await page.Locator("#field-subnetIds").ClickAsync();
        await page.Locator("#field-subnetIds-list [role=option]:not([aria-disabled])").First.ClickAsync();
        await page.Keyboard.PressAsync("Escape");
        await page.Locator("#field-name").FillAsync(name);
        await page.GetByRole(AriaRole.Button, new() { Name = "Create endpoint" }).ClickAsync();
    }

    private static Task NextAsync(IPage page) => page.GetByRole(AriaRole.Button, new() { Name = "Next", Exact = true }).ClickAsync();

    private static async Task StepAsync(IPage page, string title, PageWatch watch, float patience = 30_000)
    {
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync(title, new() { Timeout = patience });
        await watch.CheckAsync();
        await ConsoleInBrowser.PictureAsync(page, $"zilliz-{title.Replace(' ', '-').ToLowerInvariant()}");
    }

    /// <summary>The resolver of the endpoint's VPC gives the addresses of its network interfaces, as the details page shows them.</summary>
    private async Task ResolvesToTheEndpointAsync(IPage page, string id, string name)
    {
        var details = await page.Context.NewPageAsync();
        await details.GotoAsync($"/p/default/endpoints/{id}/network", new() { WaitUntil = WaitUntilState.NetworkIdle });
        var vpc = (await details.Locator("dt:has-text('VPC ID') + dd .mono").First.InnerTextAsync()).Trim();
        await Assertions.Expect(details.GetByText(Ip())).ToHaveCountAsync(1);
        var shown = (await details.GetByText(Ip()).AllInnerTextsAsync()).Select(text => text.Trim()).ToList();
        await details.CloseAsync();
        using var http = new HttpClient { BaseAddress = new Uri(await SandboxUrlAsync()) };
        var resolvers = JsonSerializer.Deserialize<JsonElement>(await http.GetStringAsync(new Uri("/_sandbox/resolvers", UriKind.Relative), TestContext.Current.CancellationToken));
        var found = await DnsQuestion.AskAsync(IPEndPoint.Parse(resolvers.GetProperty(vpc).GetString()!), name, TestContext.Current.CancellationToken);
        Assert.Equal(shown.Order(), found.Select(address => address.ToString()).Order());
    }

    private async Task<string> SandboxUrlAsync()
    {
        var world = JsonSerializer.Deserialize<JsonElement>(await File.ReadAllTextAsync(Path.Combine(console.Folder, "data", "sandbox.json"), TestContext.Current.CancellationToken));
        var port = world.EnumerateObject().Single(member => member.Name.Equals("port", StringComparison.OrdinalIgnoreCase)).Value.GetInt32();
        return string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}");
    }

    private static async Task<(string Id, string Name)> VendorServiceAsync(AwsCli vendor)
    {
        var made = JsonSerializer.Deserialize<JsonElement>((await vendor.RunAsync(
            ["ec2", "create-vpc-endpoint-service-configuration", "--network-load-balancer-arns", LoadBalancer.Replace("zilliz", "vendor", StringComparison.Ordinal), "--acceptance-required"],
            TestContext.Current.CancellationToken)).Succeeded()).GetProperty("ServiceConfiguration");
        var id = made.GetProperty("ServiceId").GetString()!;
        (await vendor.RunAsync(["ec2", "modify-vpc-endpoint-service-permissions", "--service-id", id, "--add-allowed-principals", "arn:aws:iam::222222222222:root"], TestContext.Current.CancellationToken)).Succeeded();
        return (id, made.GetProperty("ServiceName").GetString()!);
    }

    private static async Task AcceptAsync(AwsCli vendor, string service, string endpoint) =>
        (await vendor.RunAsync(["ec2", "accept-vpc-endpoint-connections", "--service-id", service, "--vpc-endpoint-ids", endpoint], TestContext.Current.CancellationToken)).Succeeded();

    [GeneratedRegex("/endpoints/(pe-[^/]+)/")]
    private static partial Regex EndpointId();

    [GeneratedRegex(@"^\s*\d+\.\d+\.\d+\.\d+\s*$")]
    private static partial Regex Ip();
}
