using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using PrivateLinkConsole.Clouds;
using PrivateLinkConsole.Core.Clouds;
using PrivateLinkConsole.Core.Clusters;
using PrivateLinkConsole.Core.Connectivity.Probing;
using PrivateLinkConsole.Core.Data;
using PrivateLinkConsole.Core.PrivateEndpoints;
using PrivateLinkConsole.Core.PrivateEndpoints.Wizard;
using PrivateLinkConsole.Core.Projects;
using PrivateLinkConsole.Core.Reconciling;
using PrivateLinkConsole.Sandbox;
using PrivateLinkConsole.TestKit;

namespace PrivateLinkConsole.Core.Tests.Bench;

/// <summary>
/// The whole product without browser and scheduler: real database, real SDK clients over a real socket to a sandbox, and time
/// that only the test moves, for both sides at once.
/// </summary>
internal sealed class ConsoleBench : IAsyncDisposable
{
    public const string Region = "us-west-2";
    public const string ProviderAccount = "111111111111";
    public const string ConsumerAccount = "222222222222";
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);
    private readonly ServiceProvider services;
    private readonly SandboxServer sandbox;
    private readonly TempFolder folder;
    private readonly HttpClient control;

    private ConsoleBench(ServiceProvider services, SandboxServer sandbox, TempFolder folder, FakeTimeProvider clock)
    {
        this.services = services;
        this.sandbox = sandbox;
        this.folder = folder;
        Clock = clock;
        control = new HttpClient { BaseAddress = sandbox.Url };
    }

    public FakeTimeProvider Clock { get; }

    public Caller Admin { get; } = new("user-1", "mika@example.com", IsOrgAdmin: true);

    public string Project => "default";

    public string ProviderAccountRow { get; private set; } = "";

    public string ConsumerAccountRow { get; private set; } = "";

    public string ProjectId { get; private set; } = "";

    public Uri SandboxUrl => sandbox.Url;

    public T Get<T>()
        where T : notnull => services.GetRequiredService<T>();

    /// <param name="postgres">Connection string of an empty database; null: SQLite in a file of its own.</param>
    /// <param name="timings">How long the doctor waits; null: as the product does.</param>
    public static async Task<ConsoleBench> StartAsync(string? postgres = null, bool dataPlane = false, ConnectionTimings? timings = null, CancellationToken cancellationToken = default)
    {
        var folder = new TempFolder();
        var clock = new FakeTimeProvider(TimeProvider.System.GetUtcNow());
        var sandbox = await SandboxServer.StartAsync(new SandboxOptions { TimeScale = 0, DataPlane = dataPlane }, cancellationToken);
        var database = postgres is null
            ? new DatabaseOptions { ConnectionString = $"Data Source={Path.Combine(folder.Path, "console.db")}" }
            : new DatabaseOptions { Provider = DatabaseProvider.PostgreSql, ConnectionString = postgres };
        var collection = new ServiceCollection();
        collection.AddLogging();
        collection.AddConsoleDatabase(database);
        collection.AddCore();
        collection.AddClouds();
        if (timings is not null)
            collection.AddSingleton(timings);
        collection.AddSingleton<TimeProvider>(clock);
        collection.AddSingleton<StepQueue>();
        collection.AddSingleton<IWorkQueue>(provider => provider.GetRequiredService<StepQueue>());
        collection.AddDataProtection().UseEphemeralDataProtectionProvider();
        collection.Configure<CloudsOptions>(options =>
        {
            options.Mode = CloudsMode.Sandbox;
            var url = sandbox.Url.ToString();
            options.Aws.ServiceUrls = new AwsServiceUrls { Ec2 = url, Route53 = url, Sts = url };
            options.Alibaba.ServiceUrls = new AlibabaServiceUrls { PrivateLink = url, Vpc = url, Ecs = url, Sts = url };
        });
        var bench = new ConsoleBench(collection.BuildServiceProvider(), sandbox, folder, clock);
        await bench.SeedAsync(cancellationToken);
        return bench;
    }

    /// <summary>A cluster whose service side is ours.</summary>
    public async Task<ClusterView> ClusterAsync(string name = "orders", string? privateDnsName = null, bool vendor = false, string? vendorService = null) =>
        await Get<ClusterRegistry>().CreateAsync(Admin, Project, new ClusterInput
        {
            Name = name,
            Platform = ClusterPlatform.TidbDedicated,
            Provider = CloudProvider.Aws,
            Region = Region,
            Port = 4000,
            CloudAccountId = vendor ? null : ProviderAccountRow,
            NetworkLoadBalancerArns = vendor ? [] : [$"arn:aws:elasticloadbalancing:{Region}:{ProviderAccount}:loadbalancer/net/{name}/0123456789abcdef"],
            PrivateDnsName = privateDnsName,
            EndpointServiceName = vendorService,
        }, default);

    /// <summary>A cluster whose clients use a private link; all of them in the region share one endpoint service (E3).</summary>
    public async Task<ClusterView> ZillizAsync(string name, string? vendorService = null, string? privateLink = null, string? publicGroup = null, int port = 19530) =>
        await Get<ClusterRegistry>().CreateAsync(Admin, Project, new ClusterInput
        {
            Name = name,
            Platform = ClusterPlatform.ZillizDedicated,
            Provider = CloudProvider.Aws,
            Region = Region,
            Port = port,
            CloudAccountId = vendorService is null ? ProviderAccountRow : null,
            NetworkLoadBalancerArns = vendorService is null ? [$"arn:aws:elasticloadbalancing:{Region}:{ProviderAccount}:loadbalancer/net/zilliz/0123456789abcdef"] : [],
            EndpointServiceName = vendorService,
            PrivateLink = privateLink,
            PublicSecurityGroupId = publicGroup,
        }, default);

    /// <summary>The consumer's default VPC, with subnets of the zones that the service serves.</summary>
    public async Task<EndpointStepInput> NetworkAsync(string name = "prod-orders", int subnets = 2, bool connected = true, IReadOnlyList<string>? zones = null)
    {
        var vpcs = await Get<NetworkLookup>().ListAsync(Admin, Project, ConsumerAccountRow, Region, default);
        var vpc = vpcs[0];
        var chosen = vpc.Subnets.Where(subnet => zones is null || zones.Contains(subnet.ZoneId)).Take(subnets).ToList();
        return new EndpointStepInput
        {
            Name = name,
            ConsumerCloudAccountId = connected ? ConsumerAccountRow : null,
            ConsumerAccountId = ConsumerAccount,
            VpcId = vpc.Id,
            SubnetIds = [.. chosen.Select(subnet => subnet.Id)],
            SecurityGroupIds = [vpc.SecurityGroups[0].Id],
            Mode = connected ? EndpointMode.Console : EndpointMode.Self,
        };
    }

    /// <summary>Asks for an endpoint on a cluster as REST does.</summary>
    public async Task<string> CreateAsync(ClusterView cluster, bool accept = true, bool dns = false, EndpointStepInput? network = null)
    {
        network ??= await NetworkAsync(zones: await ServedZonesAsync());
        return await Get<EndpointCreation>().CreateAsync(Admin, Project, new EndpointRequest(cluster.Id, null, network, accept, dns), default);
    }

    /// <summary>Another person with a role in the project.</summary>
    public async Task<Caller> MemberAsync(ProjectRole role)
    {
        var member = new Caller($"user-{role}", $"{role}@example.com");
        await using var db = Get<ConsoleDb>().Open();
        db.Users.Add(new AppUser { Id = member.UserId, UserName = member.Name, Email = member.Name });
        db.Members.Add(new ProjectMember { ProjectId = ProjectId, UserId = member.UserId, Role = role });
        await db.SaveChangesAsync();
        return member;
    }

    public Task<EndpointView> ViewAsync(string id) => Get<EndpointReading>().GetAsync(Admin, Project, id, default);

    /// <summary>Lets passes, sweeps and both clocks go on until <paramref name="done"/>, in steps of five seconds.</summary>
    public async Task UntilAsync(Func<Task<bool>> done, TimeSpan? within = null)
    {
        var deadline = Clock.GetUtcNow() + (within ?? TimeSpan.FromMinutes(20));
        while (true)
        {
            await StepAsync();
            if (await done())
                return;
            if (Clock.GetUtcNow() > deadline)
                throw new TimeoutException("What was waited for did not happen. " + await DescribeAsync());
            await AdvanceAsync(TimeSpan.FromSeconds(5));
        }
    }

    public Task UntilAsync(string id, EndpointStatus status, TimeSpan? within = null) =>
        UntilAsync(async () => (await ViewAsync(id)).Status == status, within);

    public Task UntilGoneAsync(string id) => UntilAsync(async () =>
    {
        await using var db = Get<ConsoleDb>().Open();
        return !await db.Endpoints.AnyAsync(row => row.Id == id) && !await db.EndpointServices.AnyAsync();
    });

    /// <summary>Everything that is due now: passes, then sweeps, then what those woke.</summary>
    public async Task StepAsync()
    {
        await PassesAsync();
        foreach (var target in await Get<SweepPlan>().DueAsync(default))
            await Get<AccountSweep>().RunAsync(target, default);
        await PassesAsync();
    }

    public async Task AdvanceAsync(TimeSpan distance)
    {
        Clock.Advance(distance);
        (await control.PostAsJsonAsync("/_sandbox/clock", new { advanceSeconds = distance.TotalSeconds })).EnsureSuccessStatusCode();
    }

    public async Task FaultAsync(object fault) => (await control.PostAsJsonAsync("/_sandbox/faults", new[] { fault })).EnsureSuccessStatusCode();

    public async Task ClearFaultsAsync() => (await control.DeleteAsync("/_sandbox/faults")).EnsureSuccessStatusCode();

    public async Task PublishTxtAsync(string name, string value) =>
        (await control.PostAsJsonAsync("/_sandbox/dns-txt", new { name, value })).EnsureSuccessStatusCode();

    /// <summary>Requests of the sandbox's log so far.</summary>
    public async Task<IReadOnlyList<LoggedRequest>> RequestsAsync()
    {
        var text = await control.GetStringAsync("/_sandbox/requests?limit=10000");
        using var document = JsonDocument.Parse(text);
        var list = document.RootElement.ValueKind == JsonValueKind.Array ? document.RootElement : document.RootElement.GetProperty("requests");
        return [.. list.EnumerateArray().Select(entry => entry.Deserialize<LoggedRequest>(Json)!)];
    }

    public async Task<int> CountAsync(string operation) => (await RequestsAsync()).Count(request => request.Operation == operation);

    /// <summary>The consumer account's endpoints that are not deleted, read through the port.</summary>
    public async Task<IReadOnlyList<CloudEndpoint>> LiveEndpointsAsync()
    {
        var consumer = await Get<CloudDoor>().ConsumerAsync(ConsumerAccountRow, Region, default);
        var page = await consumer.ListEndpointsAsync(new EndpointFilter(), null, default);
        return [.. page.Items.Where(endpoint => endpoint.State is not (CloudEndpointState.Deleted or CloudEndpointState.Deleting))];
    }

    public async Task<IReadOnlyList<CloudService>> LiveServicesAsync()
    {
        var provider = await Get<CloudDoor>().ServiceProviderAsync(ProviderAccountRow, Region, default);
        var page = await provider.ListServicesAsync(new ServiceFilter(), null, default);
        return [.. page.Items.Where(service => service.State is not (CloudServiceState.Deleted or CloudServiceState.Deleting))];
    }

    /// <summary>Adds a rule to a security group of the provider's account, as somebody else would.</summary>
    public async Task AuthorizeAsync(string group, IngressRule rule)
    {
        using var ec2 = new Amazon.EC2.AmazonEC2Client(
            new Amazon.Runtime.BasicAWSCredentials("AKIASANDBOXPROVIDER1", KnownAccounts.Secret),
            new Amazon.EC2.AmazonEC2Config { ServiceURL = SandboxUrl.ToString(), AuthenticationRegion = Region, MaxErrorRetry = 0 });
        var permission = new Amazon.EC2.Model.IpPermission { IpProtocol = rule.Protocol, FromPort = rule.FromPort, ToPort = rule.ToPort, Ipv4Ranges = [new() { CidrIp = rule.Source }] };
        await ec2.AuthorizeSecurityGroupIngressAsync(new() { GroupId = group, IpPermissions = [permission] });
    }

    public async Task<IPrivateLinkConsumer> ConsumerAsync() => await Get<CloudDoor>().ConsumerAsync(ConsumerAccountRow, Region, default);

    public async Task<IEndpointServiceProvider> ProviderAsync() => await Get<CloudDoor>().ServiceProviderAsync(ProviderAccountRow, Region, default);

    public async ValueTask DisposeAsync()
    {
        control.Dispose();
        await services.DisposeAsync();
        await sandbox.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        folder.Dispose();
    }

    private async Task<IReadOnlyList<string>> ServedZonesAsync()
    {
        // The sandbox's load balancers stand in three of four zones; which, a service tells. Until there is one: those of a probe.
        var services = await LiveServicesAsync();
        if (services.Count > 0)
            return services[0].ZoneIds;
        var vpcs = await Get<NetworkLookup>().ListAsync(Admin, Project, ConsumerAccountRow, Region, default);
        return [.. vpcs[0].Subnets.Select(subnet => subnet.ZoneId).Order().Take(2)];
    }

    private async Task PassesAsync()
    {
        var queue = Get<StepQueue>();
        for (var passes = 0; queue.Take() is { } item; passes++)
        {
            if (passes > 500)
                throw new InvalidOperationException($"Passes do not come to rest; last: {item.Id}. {await DescribeAsync()}");
            var again = item.Subject switch
            {
                StepQueue.Subject.Endpoint => await Get<EndpointPass>().RunAsync(item.Id, default),
                StepQueue.Subject.Service => await Get<ServicePass>().RunAsync(item.Id, default),
                StepQueue.Subject.Cluster => await Get<PublicEndpointPass>().RunAsync(item.Id, default),
                StepQueue.Subject.DnsBinding => await Get<DnsBindingPass>().RunAsync(item.Id, default),
            };
            if (again is { } after)
                await queue.WakeAsync(item, after);
        }
    }

    private async Task<string> DescribeAsync()
    {
        await using var db = Get<ConsoleDb>().Open();
        var endpoints = await db.Endpoints.AsNoTracking().ToListAsync();
        var services = await db.EndpointServices.AsNoTracking().ToListAsync();
        return string.Join("; ", endpoints.Select(row => $"{row.Name}: {row.Status}, {row.RawState}, {row.CreateCall}, wait {row.Backoff.Reason}, failure {row.Failure?.Code}"))
            + " | " + string.Join("; ", services.Select(row => $"{row.Name}: {row.RawState}, {row.CreateCall}, allowed {string.Join(',', row.AllowedAccounts)}, wait {row.Backoff.Reason}, failure {row.Failure?.Code}"));
    }

    private async Task SeedAsync(CancellationToken cancellationToken)
    {
        await Get<ConsoleDb>().MigrateAsync(cancellationToken);
        await using (var db = Get<ConsoleDb>().Open())
        {
            db.Users.Add(new AppUser { Id = Admin.UserId, UserName = Admin.Name, Email = Admin.Name });
            await db.SaveChangesAsync(cancellationToken);
        }

        ProjectId = (await Get<ProjectRegistry>().CreateAsync(Admin, new ProjectInput(Project, "Default"), cancellationToken)).Id;
        ProviderAccountRow = await AccountAsync("provider", CloudProvider.Aws, ProviderAccount, "AKIASANDBOXPROVIDER1", cancellationToken);
        ConsumerAccountRow = await AccountAsync("consumer", CloudProvider.Aws, ConsumerAccount, "AKIASANDBOXCONSUMER1", cancellationToken);
    }

    /// <summary>Connects an account by its key, and answers its row.</summary>
    public async Task<string> AccountAsync(string name, CloudProvider provider, string number, string key, CancellationToken cancellationToken)
    {
        var account = await Get<CloudAccounts>().CreateAsync(Admin, Project, new CloudAccountInput
        {
            Name = name,
            Provider = provider,
            AccountId = number,
            Credentials = CredentialKind.AccessKey,
            AccessKeyId = key,
            SecretAccessKey = new Core.Clouds.Secret("sandbox"),
        }, cancellationToken);
        return account.Id;
    }
}

internal sealed record LoggedRequest(string Operation, string Account, string Region);
