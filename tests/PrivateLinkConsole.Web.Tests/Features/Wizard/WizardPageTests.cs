using System.Net;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using PrivateLinkConsole.Core.Clouds;
using PrivateLinkConsole.Core.Clusters;
using PrivateLinkConsole.Core.PrivateEndpoints;
using PrivateLinkConsole.Core.PrivateEndpoints.Wizard;
using PrivateLinkConsole.Core.Projects;
using PrivateLinkConsole.Web.Tests.Hosting;
using Xunit;

namespace PrivateLinkConsole.Web.Tests.Features.Wizard;

/// <summary>The page in the real host: what an address leads to, before any circuit.</summary>
public sealed class WizardPageTests : IAsyncDisposable
{
    private readonly TestConsole console = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => console.DisposeAsync();

    [Fact]
    public async Task New_Cluster_IsPreselected()
    {
        var (cluster, _) = await DraftAsync();
        var page = await GetAsync($"/p/default/endpoints/new?cluster={cluster}");
        Assert.Contains("Choose a cluster", page, StringComparison.Ordinal);
        Assert.Matches($"<input[^>]*value=\"{cluster}\"[^>]*checked", page);
    }

    [Fact]
    public async Task Setup_LockedStep_ShowsTheFurthestReachableAndSaysSo()
    {
        var (_, id) = await DraftAsync();
        await console.Services.GetRequiredService<EndpointDrafts>().ConfirmRegionAsync(await AdminAsync(), "default", id, "us-west-2", Stop);
        var page = await GetAsync($"/p/default/endpoints/{id}/setup/dns");
        Assert.Contains("Finish Create the interface endpoint first.", page, StringComparison.Ordinal);
        Assert.Matches("<h1[^>]*>Create the interface endpoint</h1>", page);
    }

    [Fact]
    public async Task Setup_SelfAsked_OpensAcceptWithTheIdOfTheAddress()
    {
        var (_, id) = await DraftAsync();
        var admin = await AdminAsync();
        await console.Services.GetRequiredService<EndpointDrafts>().ConfirmRegionAsync(admin, "default", id, "us-west-2", Stop);
        await console.Services.GetRequiredService<EndpointCreation>().SubmitAsync(
            admin, "default", id, Given.Input with { ConsumerCloudAccountId = null, Mode = EndpointMode.Self }, Stop);
        var page = await GetAsync($"/p/default/endpoints/{id}/setup/accept?endpoint={Given.Endpoint}");
        Assert.Matches("<h1[^>]*>Accept the endpoint connection</h1>", page);
        Assert.Matches($"<input[^>]*id=\"field-vpcEndpointId\"[^>]*value=\"{Given.Endpoint}\"", page);
    }

    [Fact]
    public async Task Setup_UnknownEndpoint_IsNotFound()
    {
        var page = await GetAsync("/p/default/endpoints/pe-0000000000000000/setup/region");
        Assert.Contains("Page not found", page, StringComparison.Ordinal);
    }

    private async Task<string> GetAsync(string path)
    {
        using var answer = await (await console.SignedInAsync(Stop)).GetAsync(new Uri(path, UriKind.Relative), Stop);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(Stop));
    }

    private async Task<Caller> AdminAsync()
    {
        await using var scope = console.Services.CreateAsyncScope();
        var user = scope.ServiceProvider.GetRequiredService<UserManager<AppUser>>().Users.First();
        return new Caller(user.Id, user.UserName!);
    }

    private async Task<(string Cluster, string Id)> DraftAsync()
    {
        var admin = await AdminAsync();
        var cluster = await console.Services.GetRequiredService<ClusterRegistry>().CreateAsync(admin, "default", new ClusterInput
        {
            Name = "orders",
            Platform = ClusterPlatform.TidbDedicated,
            Provider = CloudProvider.Aws,
            Region = "us-west-2",
            Port = 4000,
            EndpointServiceName = Given.Service,
        }, Stop);
        return (cluster.Id, await console.Services.GetRequiredService<EndpointDrafts>().StartAsync(admin, "default", cluster.Id, Stop));
    }
}
