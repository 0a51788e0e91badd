using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using PrivateLinkConsole.Clouds.Alibaba;
using PrivateLinkConsole.Clouds.Aws;
using PrivateLinkConsole.Core.Clouds;

namespace PrivateLinkConsole.Clouds;

public static class CloudsServiceCollectionExtensions
{
    /// <summary>
    /// Registers every cloud as an <see cref="ICloud"/>. Reads <see cref="CloudsOptions"/> at the first call to a cloud, not here:
    /// the host may fill in the sandbox's address after its listener is bound.
    /// </summary>
    public static IServiceCollection AddClouds(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<CloudHttp>();
        services.AddAwsCloud();
        services.AddAlibabaCloud();
        return services;
    }

    private static void AddAwsCloud(this IServiceCollection services)
    {
        services.TryAddSingleton<AwsHttp>();
        services.TryAddSingleton<AwsClientSettings>();
        services.TryAddSingleton<AwsCredentialsFactory>();
        services.TryAddSingleton<AwsClients>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<ICloud, AwsCloud>());
    }

    private static void AddAlibabaCloud(this IServiceCollection services)
    {
        services.TryAddSingleton<AlibabaServiceAddresses>();
        services.TryAddSingleton<AlibabaCredentialsFactory>();
        services.TryAddSingleton<AlibabaClients>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<ICloud, AlibabaCloud>());
    }
}
