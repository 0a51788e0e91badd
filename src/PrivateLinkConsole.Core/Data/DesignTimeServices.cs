using Microsoft.Extensions.DependencyInjection;

namespace PrivateLinkConsole.Core.Data;

/// <summary>Identity reads its schema version from the application's services: without them a migration would be made without passkeys.</summary>
internal static class DesignTimeServices
{
    public static IServiceProvider Create()
    {
        var services = new ServiceCollection();
        services.AddIdentitySchema();
        return services.BuildServiceProvider();
    }
}
