using Amazon;
using Amazon.EC2;
using Amazon.Runtime;
using Amazon.SecurityToken;
using Microsoft.Extensions.Options;
using PrivateLinkConsole.Clouds.Aws.Route53;
using PrivateLinkConsole.Core.Clouds;

namespace PrivateLinkConsole.Clouds.Aws;

/// <summary>SDK configurations: where to send, and nothing sent twice.</summary>
internal sealed class AwsClientSettings(IOptions<CloudsOptions> options, AwsHttp http)
{
    public CloudsMode Mode => options.Value.Mode;

    public string? Ec2Override => options.Value.Aws.ServiceUrls.Ec2;

    public string? Route53Override => options.Value.Aws.ServiceUrls.Route53;

    public AmazonEC2Config Ec2(string region) => Aim(new AmazonEC2Config(), "Ec2", options.Value.Aws.ServiceUrls.Ec2, region);

    public AmazonSecurityTokenServiceConfig Sts(string region) => Aim(new AmazonSecurityTokenServiceConfig(), "Sts", options.Value.Aws.ServiceUrls.Sts, region);

    public AmazonRoute53Config Route53(string region) =>
        Aim(new AmazonRoute53Config(), "Route53", options.Value.Aws.ServiceUrls.Route53, Route53Partition.OfRegion(region).SigningRegion);

    private TConfig Aim<TConfig>(TConfig config, string service, string? url, string region)
        where TConfig : ClientConfig
    {
        if (string.IsNullOrWhiteSpace(url))
        {
            RefuseToLeaveTheOverrides(service);
            config.RegionEndpoint = RegionEndpoint.GetBySystemName(region);
        }
        else
        {
            config.ServiceURL = url;
            // Without it the SDK signs for the region that it guesses from the URL.
            config.AuthenticationRegion = region;
            // AWS_USE_FIPS_ENDPOINT and its like in the operator's shell choose among AWS's own hosts; with a given URL the SDK would refuse.
            config.UseFIPSEndpoint = false;
            config.UseDualstackEndpoint = false;
        }

        config.RetryMode = RequestRetryMode.Standard;
        // Ours is the only retry layer. The second line counts ten more sends of the same request after a reset.
        config.MaxErrorRetry = 0;
        config.MaxStaleConnectionRetries = 0;
        config.ThrottleRetries = false;
        config.AllowAutoRedirect = false;
        config.ConnectTimeout = WireTimeouts.Connect;
        config.Timeout = WireTimeouts.Attempt;
        // AWS_ENDPOINT_URL of the operator's shell must not redirect the product: the overrides are options.
        config.IgnoreConfiguredEndpointUrls = true;
        config.HttpClientFactory = http;
        return config;
    }

    /// <summary>An emulator for one service and the real cloud for the next would sign real requests about emulated objects.</summary>
    private void RefuseToLeaveTheOverrides(string service)
    {
        var urls = options.Value.Aws.ServiceUrls;
        var overridden = !string.IsNullOrWhiteSpace(urls.Ec2) || !string.IsNullOrWhiteSpace(urls.Sts) || !string.IsNullOrWhiteSpace(urls.Route53);
        if (options.Value.Mode == CloudsMode.Sandbox || overridden)
        {
            throw new CloudException(
                CloudErrorKind.Identity,
                "Configure",
                "EndpointNotConfigured",
                $"{CloudsOptions.Section}:Aws:ServiceUrls:{service} is not set, and neither the sandbox nor a process with other overrides calls AWS itself.");
        }
    }
}
