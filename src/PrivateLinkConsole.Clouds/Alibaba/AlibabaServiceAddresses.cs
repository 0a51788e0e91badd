using System.Diagnostics;
using Microsoft.Extensions.Options;
using PrivateLinkConsole.Clouds.Alibaba.Rpc;
using PrivateLinkConsole.Core.Clouds;

namespace PrivateLinkConsole.Clouds.Alibaba;

/// <summary>Where each product is: the region's public host, or what the options put in its place.</summary>
internal sealed class AlibabaServiceAddresses(IOptions<CloudsOptions> options)
{
    public CloudsMode Mode => options.Value.Mode;

    public string? PrivateLinkOverride => Override(Privatelink20200415.Client.Product);

    /// <param name="region">One of the cloud's list: it becomes part of the host's name.</param>
    public Uri Of(RpcProduct product, string region)
    {
        if (Override(product) is { } url)
            return new Uri(url);
        RefuseToLeaveTheOverrides(product);
        return new Uri($"https://{product.Name.ToLowerInvariant()}.{region}.aliyuncs.com");
    }

    private string? Override(RpcProduct product)
    {
        var urls = options.Value.Alibaba.ServiceUrls;
        var url = product.Name switch
        {
            nameof(AlibabaServiceUrls.PrivateLink) => urls.PrivateLink,
            nameof(AlibabaServiceUrls.Vpc) => urls.Vpc,
            nameof(AlibabaServiceUrls.Ecs) => urls.Ecs,
            nameof(AlibabaServiceUrls.Sts) => urls.Sts,
            _ => throw new UnreachableException(),
        };
        return string.IsNullOrWhiteSpace(url) ? null : url;
    }

    /// <summary>An emulator for one product and the real cloud for the next would sign real requests about emulated objects.</summary>
    private void RefuseToLeaveTheOverrides(RpcProduct product)
    {
        var urls = options.Value.Alibaba.ServiceUrls;
        var overridden = new[] { urls.PrivateLink, urls.Vpc, urls.Ecs, urls.Sts }.Any(url => !string.IsNullOrWhiteSpace(url));
        if (Mode == CloudsMode.Sandbox || overridden)
        {
            throw new CloudException(
                CloudErrorKind.Identity,
                "Configure",
                "EndpointNotConfigured",
                $"{CloudsOptions.Section}:Alibaba:ServiceUrls:{product.Name} is not set, and neither the sandbox nor a process with other overrides calls Alibaba Cloud itself.");
        }
    }
}
