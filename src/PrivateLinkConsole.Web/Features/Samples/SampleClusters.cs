using PrivateLinkConsole.Core.Clouds;
using PrivateLinkConsole.Core.Clusters;
using PrivateLinkConsole.Core.Projects;

namespace PrivateLinkConsole.Web.Features.Samples;

/// <summary>The accounts and clusters of the sample data. What is there already stays as it is.</summary>
internal sealed class SampleClusters(Core.Projects.CloudAccounts accounts, ClusterRegistry clusters, ClusterEditing editing, CloudDoor door, SandboxControl sandbox)
{
    public const string Team = "team-sandbox";
    private const string Vendor = "vendor-sandbox";
    private const string VendorNumber = "111111111111";
    private const string TeamNumber = "222222222222";
    private const string Project = FirstRun.DefaultProject;
    private const int LooksBetweenChecks = 10;
    private int looks;

    public async Task EnsureAsync(Caller caller, CancellationToken cancellationToken)
    {
        var vendor = await AccountAsync(caller, Vendor, VendorNumber, "AKIASANDBOXPROVIDER1", cancellationToken);
        await AccountAsync(caller, Team, TeamNumber, "AKIASANDBOXCONSUMER1", cancellationToken);
        var names = (await clusters.ListAsync(caller, Project, cancellationToken)).Select(cluster => cluster.Name).ToHashSet();
        if (!names.Contains("orders"))
            await AddAsync(caller, Ours("orders", "us-west-2", vendor) with { PrivateDnsName = "orders.db.example.com" }, cancellationToken);
        if (!names.Contains("analytics"))
            await AddAsync(caller, Ours("analytics", "us-east-1", vendor), cancellationToken);
        if (!names.Contains("billing"))
            await AddAsync(caller, Dedicated("billing", "us-east-1") with { EndpointServiceName = await VendorServiceAsync(vendor, cancellationToken) }, cancellationToken);
        // Not eligible, and says why.
        if (!names.Contains("playground"))
            await AddAsync(caller, Ours("playground", "us-west-2", vendor) with { Platform = ClusterPlatform.TidbStarter }, cancellationToken);
    }

    /// <summary>Publishes the TXT record of the private DNS name and has the cloud look for it; true once it is verified.</summary>
    public async Task<bool> VerifyNameAsync(Caller caller, CancellationToken cancellationToken)
    {
        var all = await clusters.ListAsync(caller, Project, cancellationToken);
        if (all.FirstOrDefault(cluster => cluster.Name == "orders") is not { } orders || orders.PrivateDnsNameState == "verified")
            return true;
        if (orders is not { TxtName: { } name, TxtValue: { } value })
            return false;
        // Each check is a line of the activity page: the cloud gets time to answer.
        if (looks++ % LooksBetweenChecks != 0)
            return false;
        await sandbox.PublishTxtAsync(name, value, cancellationToken);
        await editing.CheckPrivateDnsNameAsync(caller, Project, orders.Id, cancellationToken);
        return false;
    }

    private static ClusterInput Dedicated(string name, string region) =>
        new() { Name = name, Platform = ClusterPlatform.TidbDedicated, Provider = CloudProvider.Aws, Region = region, Port = 4000 };

    private static ClusterInput Ours(string name, string region, string account) =>
        Dedicated(name, region) with { CloudAccountId = account, NetworkLoadBalancerArns = [LoadBalancer(name, region)] };

    private static string LoadBalancer(string name, string region) =>
        $"arn:aws:elasticloadbalancing:{region}:{VendorNumber}:loadbalancer/net/{name}/0123456789abcdef";

    private Task AddAsync(Caller caller, ClusterInput input, CancellationToken cancellationToken) => clusters.CreateAsync(caller, Project, input, cancellationToken);

    // A service that the console did not make: only its name is known to it.
    private async Task<string> VendorServiceAsync(string account, CancellationToken cancellationToken)
    {
        var provider = await door.ServiceProviderAsync(account, "us-east-1", cancellationToken);
        var order = new ServiceOrder("sample-billing", [LoadBalancer("billing", "us-east-1")], true, null, new Dictionary<string, string>());
        var service = await provider.CreateServiceAsync(order, cancellationToken);
        await provider.AllowAsync(service.ServiceId, TeamNumber, cancellationToken);
        return service.ServiceName;
    }

    private async Task<string> AccountAsync(Caller caller, string name, string number, string key, CancellationToken cancellationToken)
    {
        var known = await accounts.ListAsync(caller, Project, cancellationToken);
        if (known.FirstOrDefault(account => account.Name == name) is { } existing)
            return existing.Id;
        var input = new CloudAccountInput { Name = name, Provider = CloudProvider.Aws, AccountId = number, Credentials = CredentialKind.AccessKey, AccessKeyId = key, SecretAccessKey = new Secret("sandbox") };
        return (await accounts.CreateAsync(caller, Project, input, cancellationToken)).Id;
    }
}
