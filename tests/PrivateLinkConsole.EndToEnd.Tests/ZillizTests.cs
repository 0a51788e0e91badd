using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Xunit;

namespace PrivateLinkConsole.EndToEnd.Tests;

/// <summary>The whole way to a Zilliz cluster: endpoint, private link, hosted zone and alias, until the VPC's resolver gives the endpoint's addresses and the cluster answers.</summary>
public sealed class ZillizTests(ConsoleInBrowser console)
{
    private const string Region = "us-west-2";
    private const int Port = 19530;
    private const string OurDomain = "us-west-2.privatelink.internal";
    private const string VendorDomain = "aws-us-west-2.vectordb.zillizcloud.com";

    [Fact]
    public async Task Ours_ToActive_AndALaterClusterNeedsOnlyItsRecord()
    {
        var setup = new Setup(await console.OpenAsync());
        var page = setup.Page;
        await setup.AddAccountAsync("zilliz-side", CloudOutside.ProviderAccount, CloudOutside.ProviderKey);
        await setup.AddAccountAsync("zilliz-team", CloudOutside.ConsumerAccount, CloudOutside.ConsumerKey);
        await console.Cloud.BalanceAsync(CloudOutside.LoadBalancer(Region, "vectors"), Port, OurDomain);
        var link = await RegisterAsync(setup, "vectors", balanced: true);
        await BeginAsync(setup, "vectors");
        var (vpc, _) = await MakeEndpointAsync(setup, "vectors", "zilliz-team");
        await setup.HeadingAsync("Authorize the endpoint");
        var accept = page.GetByRole(AriaRole.Button, new() { Name = "Accept", Exact = true });
        await Assertions.Expect(accept).ToBeVisibleAsync();
        await setup.StepAsync("Authorize the endpoint", "zilliz-authorize");
        var endpoint = await page.Locator("#field-vpcEndpointId").InputValueAsync();
        await accept.ClickAsync();
        // Ours has its link from the beginning: it is shown as soon as the endpoint takes connections.
        await setup.StepAsync("Get the private link", "zilliz-link");
        await setup.Next.ClickAsync();
        var id = await ApplyAsync(setup, link);
        await setup.StepAsync("Public endpoint", "zilliz-public");
        await setup.Next.ClickAsync();
        await ConnectAsync(setup, link);
        Assert.Equal(await console.Cloud.AddressesAsync(Region, endpoint), await console.Cloud.ResolveAsync(vpc, link));

        var later = await RegisterAsync(setup, "vectors-later", balanced: false);
        await UseExistingAsync(setup, id);
        Assert.Equal(id, await ApplyAsync(setup, later));
        await setup.HeadingAsync("Public endpoint");
        Assert.Equal(await console.Cloud.AddressesAsync(Region, endpoint), await console.Cloud.ResolveAsync(vpc, later));
        await TakeBackAsync(setup, id, later);
    }

    // R2: a vendor's link is pasted, never invented; a person who runs the commands is only watched.
    [Fact]
    public async Task Vendors_LinkIsPasted_AndCommandsMakeTheRecord()
    {
        var setup = new Setup(await console.OpenAsync());
        var page = setup.Page;
        var (serviceId, serviceName) = await SellAsync();
        await setup.AddAccountAsync("zilliz-customer", CloudOutside.ConsumerAccount, CloudOutside.ConsumerKey);
        await RegisterAtVendorAsync(setup, "bought-vectors", serviceName);
        await BeginAsync(setup, "bought-vectors");
        var (vpc, _) = await MakeEndpointAsync(setup, "bought-vectors", "zilliz-customer");
        await setup.StepAsync("Authorize the endpoint", "zilliz-authorize-vendor");
        var endpoint = await page.Locator("#field-vpcEndpointId").InputValueAsync();
        Assert.StartsWith("vpce-", endpoint, StringComparison.Ordinal);
        await setup.Next.ClickAsync();
        await console.Cloud.ProviderAsync(Region, "ec2", "accept-vpc-endpoint-connections", "--service-id", serviceId, "--vpc-endpoint-ids", endpoint);

        await setup.StepAsync("Get the private link", "zilliz-waiting");
        var link = $"in01-{serviceId[9..]}.{VendorDomain}";
        await page.Locator("#field-privateLink").FillAsync($"https://{link}:{Port}");
        await page.GetByRole(AriaRole.Button, new() { Name = $"Use {link} and port {Port}" }).ClickAsync();
        await Assertions.Expect(page.Locator("#field-privateLink")).ToHaveValueAsync(link);
        await setup.Next.ClickAsync();
        await setup.HeadingAsync("Set up a DNS record");
        await page.GetByText("I run it myself").ClickAsync();
        await Assertions.Expect(page.GetByText("Your commands create private hosted zone")).ToBeVisibleAsync();
        await setup.Next.ClickAsync();
        await Assertions.Expect(page.Locator("#records-cli-text")).ToContainTextAsync("aws route53 create-hosted-zone");
        await setup.StepAsync("Set up a DNS record", "zilliz-commands");
        await CloudOutside.RunAsync(await setup.CopyAsync("records-cli-text"), Region);
        // The console sees what the commands made.
        await setup.HeadingAsync("Public endpoint");
        await setup.Next.ClickAsync();
        await ConnectAsync(setup, link);
        Assert.Equal(await console.Cloud.AddressesAsync(Region, endpoint), await console.Cloud.ResolveAsync(vpc, link));
    }

    private async Task<(string Id, string Name)> SellAsync()
    {
        await console.Cloud.BalanceAsync(CloudOutside.LoadBalancer(Region, "bought-vectors"), Port, VendorDomain);
        var made = await console.Cloud.ProviderAsync(Region, "ec2", "create-vpc-endpoint-service-configuration", "--acceptance-required", "--network-load-balancer-arns", CloudOutside.LoadBalancer(Region, "bought-vectors"));
        var service = made.GetProperty("ServiceConfiguration");
        var id = service.GetProperty("ServiceId").GetString()!;
        await console.Cloud.ProviderAsync(Region, "ec2", "modify-vpc-endpoint-service-permissions", "--service-id", id, "--add-allowed-principals", $"arn:aws:iam::{CloudOutside.ConsumerAccount}:root");
        return (id, service.GetProperty("ServiceName").GetString()!);
    }

    /// <returns>The private link, which the project's template names.</returns>
    private static async Task<string> RegisterAsync(Setup setup, string name, bool balanced)
    {
        var page = setup.Page;
        await FormAsync(setup, name);
        await page.GetByLabel("Cloud account of the service").SelectOptionAsync(new SelectOptionValue { Label = $"zilliz-side · {CloudOutside.ProviderAccount}" });
        if (balanced)
            await page.Locator("#cluster-networkLoadBalancerArns").FillAsync(CloudOutside.LoadBalancer(Region, "vectors"));
        await setup.Watch.CheckAsync();
        await ConsoleInBrowser.PictureAsync(page, $"zilliz-register-{(balanced ? "first" : "later")}");
        await page.GetByRole(AriaRole.Button, new() { Name = "Register cluster" }).ClickAsync();
        await setup.StepAsync(name, $"zilliz-cluster-{(balanced ? "first" : "later")}");
        return (await page.Locator("dt:has-text('Private link') + dd .mono").First.TextContentAsync())!;
    }

    private static async Task RegisterAtVendorAsync(Setup setup, string name, string serviceName)
    {
        await FormAsync(setup, name);
        await setup.Page.GetByText("The vendor's: paste the service name").ClickAsync();
        await setup.Page.Locator("#cluster-endpointServiceName").FillAsync(serviceName);
        await setup.Page.GetByRole(AriaRole.Button, new() { Name = "Register cluster" }).ClickAsync();
        await setup.HeadingAsync(name);
    }

    private static async Task FormAsync(Setup setup, string name)
    {
        await setup.OpenAsync("clusters/new");
        await setup.Page.GetByLabel("Cluster name").FillAsync(name);
        await setup.Page.Locator("#cluster-platform").SelectOptionAsync("ZillizDedicated");
        await setup.Page.Locator("#cluster-region").FillAsync(Region);
    }

    private static async Task BeginAsync(Setup setup, string cluster)
    {
        await setup.Page.GetByRole(AriaRole.Link, new() { Name = "Create private endpoint" }).ClickAsync();
        await setup.StepAsync("Choose a cluster");
        await setup.Next.ClickAsync();
        await setup.StepAsync("Cloud provider and region", "zilliz-location");
        await Assertions.Expect(setup.Page.Locator(".applies")).ToContainTextAsync(cluster);
        await setup.Next.ClickAsync();
        await setup.StepAsync("Create the endpoint");
    }

    private static async Task<(string Vpc, string Group)> MakeEndpointAsync(Setup setup, string name, string account)
    {
        var page = setup.Page;
        // E13: by oneself one sees what the command answers.
        await page.GetByText("I run it myself").ClickAsync();
        await page.GetByText("What the command answers").ClickAsync();
        await Assertions.Expect(page.Locator(".sample-text mark").First).ToHaveTextAsync("vpce-0ce90d01341533a5c");
        await setup.StepAsync("Create the endpoint", "zilliz-endpoint");
        var network = await setup.ChooseNetworkAsync(account, Port);
        await page.GetByText("Let the console do it").ClickAsync();
        await page.Locator("#field-name").FillAsync(name);
        await setup.Next.ClickAsync();
        return network;
    }

    /// <summary>The DNS step, with the preview that was looked at before Apply.</summary>
    /// <returns>The endpoint's row.</returns>
    private static async Task<string> ApplyAsync(Setup setup, string link)
    {
        await setup.HeadingAsync("Set up a DNS record");
        await Assertions.Expect(setup.Page.Locator(".preview")).ToContainTextAsync($"Create private hosted zone {link}");
        await Assertions.Expect(setup.Page.Locator(".preview-alias")).ToContainTextAsync(new Regex("A \\(alias\\) → vpce-[^ ]*vpce.amazonaws.com, zone Z"));
        await setup.StepAsync("Set up a DNS record", "zilliz-preview");
        var id = setup.Id;
        await setup.Next.ClickAsync();
        return id;
    }

    private static async Task ConnectAsync(Setup setup, string link)
    {
        await setup.HeadingAsync("Connect");
        await Assertions.Expect(setup.Page.Locator("#connect-text")).ToContainTextAsync($"https://{link}:{Port}");
        await setup.Page.GetByLabel("Connect with").SelectOptionAsync("PyMilvus");
        await Assertions.Expect(setup.Page.Locator("#connect-text")).ToContainTextAsync("from pymilvus import MilvusClient");
        await Assertions.Expect(setup.Page).ToHaveURLAsync(new Regex("client=pymilvus$"));
        await setup.TestAsync(reached: true);
        await setup.StepAsync("Connect", "zilliz-connect");
    }

    /// <summary>E29, R3: the wizard offers the endpoint that is there before it makes another.</summary>
    private static async Task UseExistingAsync(Setup setup, string id)
    {
        var page = setup.Page;
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "DNS records" })).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Create private endpoint" }).ClickAsync();
        await setup.HeadingAsync("Choose a cluster");
        await setup.Next.ClickAsync();
        await Assertions.Expect(page.GetByText("There is an endpoint that reaches vectors-later")).ToBeVisibleAsync();
        await setup.StepAsync("Cloud provider and region", "zilliz-existing");
        await page.GetByRole(AriaRole.Button, new() { Name = "Use it" }).ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(new Regex($"/endpoints/{id}/setup/dns$"));
    }

    private static async Task TakeBackAsync(Setup setup, string id, string link)
    {
        var page = setup.Page;
        await setup.OpenAsync($"endpoints/{id}/dns");
        await Assertions.Expect(page.Locator(".records tbody .status-text")).ToHaveTextAsync(["Ready", "Ready"]);
        await setup.StepAsync("vectors", "zilliz-details");
        await page.GetByRole(AriaRole.Button, new() { Name = $"Remove the DNS record of {link}" }).ClickAsync();
        await Assertions.Expect(page.GetByText("These clusters have no DNS record yet: vectors-later")).ToBeVisibleAsync();
        await setup.Watch.CheckAsync();
    }
}
