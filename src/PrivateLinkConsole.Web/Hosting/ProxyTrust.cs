using System.Net;
using Microsoft.AspNetCore.HostFiltering;
using Microsoft.AspNetCore.HttpOverrides;

namespace PrivateLinkConsole.Web.Hosting;

/// <summary>Whom the console believes: forwarded headers from named proxies only, and only host names that are its own.</summary>
internal static class ProxyTrust
{
    public static void AddProxyTrust(this IServiceCollection services, ConsoleSettings settings)
    {
        services.Configure<ForwardedHeadersOptions>(options =>
        {
            options.KnownIPNetworks.Clear();
            options.KnownProxies.Clear();
            // With nobody to believe, nothing is read at all.
            options.ForwardedHeaders = settings.Proxies.KnownProxies.Count == 0 ? ForwardedHeaders.None : ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
            foreach (var proxy in settings.Proxies.KnownProxies)
            {
                if (IPAddress.TryParse(proxy, out var address))
                    options.KnownProxies.Add(address);
                else
                    options.KnownIPNetworks.Add(System.Net.IPNetwork.Parse(proxy));
            }
        });
        var hosts = AllowedHosts(settings.Host);
        if (hosts.Count > 0)
            services.PostConfigure<HostFilteringOptions>(options => options.AllowedHosts = hosts);
    }

    // A console on loopback answers to its loopback names only: a page elsewhere cannot reach it under a name that it made point here.
    private static List<string> AllowedHosts(HostSettings host)
    {
        List<string> allowed = [];
        if (host.PublicUrl is not null)
            allowed.Add(new Uri(host.PublicUrl).Host);
        if (host.PublicUrl is null && !ListenAddresses.AreLoopback(host.Urls.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)))
            return [];
        return [.. allowed, "localhost", "127.0.0.1", "[::1]"];
    }
}
