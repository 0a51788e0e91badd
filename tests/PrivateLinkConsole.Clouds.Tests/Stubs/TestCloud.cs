using Microsoft.Extensions.DependencyInjection;
using PrivateLinkConsole.Core.Clouds;

namespace PrivateLinkConsole.Clouds.Tests.Stubs;

/// <summary>The clouds as the product registers them, aimed at one address. Without a name of its own, a member is of AWS.</summary>
public sealed class TestCloud : IDisposable
{
    public const string Region = "us-west-2";

    private readonly ServiceProvider services;

    public TestCloud(Action<CloudsOptions> configure, TimeProvider? time = null)
    {
        var collection = new ServiceCollection();
        collection.AddSingleton(time ?? TimeProvider.System);
        collection.AddLogging();
        collection.Configure(configure);
        services = collection.AddClouds().BuildServiceProvider();
        Aws = services.GetServices<ICloud>().Single(cloud => cloud.Provider == CloudProvider.Aws);
        Alibaba = services.GetServices<ICloud>().Single(cloud => cloud.Provider == CloudProvider.Alibaba);
    }

    public TestCloud(string url, TimeProvider? time = null, CloudsMode mode = CloudsMode.Live)
        : this(options => AimAt(options, url, mode), time)
    {
    }

    public ICloud Aws { get; }

    public ICloud Alibaba { get; }

    public static CloudAccess Access { get; } =
        new("ca-1", CloudProvider.Aws, "111111111111", new CloudCredentials.AccessKey("AKIATESTTESTTESTTEST", new Secret("not-a-secret")));

    public IPrivateLinkConsumer Consumer => Aws.Consumer(Access, Region);

    public IEndpointServiceProvider Provider => Aws.ServiceProvider(Access, Region);

    public ICloudNetworks Networks => Aws.Networks(Access, Region);

    public IPrivateDns PrivateDns => Aws.PrivateDns(Access);

    public ICloudIdentity Identity => Aws.Identity(Access, Region);

    public void Dispose() => services.Dispose();

    private static void AimAt(CloudsOptions options, string url, CloudsMode mode)
    {
        options.Mode = mode;
        options.Aws.ServiceUrls.Ec2 = url;
        options.Aws.ServiceUrls.Route53 = url;
        options.Aws.ServiceUrls.Sts = url;
        options.Alibaba.ServiceUrls = new AlibabaServiceUrls { PrivateLink = url, Vpc = url, Ecs = url, Sts = url };
    }
}
