using Amazon.Runtime;
using Amazon.Runtime.Endpoints;
using Amazon.Runtime.Internal;

namespace PrivateLinkConsole.Clouds.Aws.Route53;

/// <summary>Where the client sends to, and as which service it signs.</summary>
internal sealed class AmazonRoute53Config : ClientConfig
{
    // The base asks for defaults of at least one mode; the ones that matter here are set by whoever makes the configuration.
    private static readonly DefaultConfiguration Standard = new() { Name = DefaultConfigurationMode.Standard, RetryMode = RequestRetryMode.Standard };

    public AmazonRoute53Config()
        : base(new DefaultConfigurationProvider([Standard]))
    {
        AuthenticationServiceName = RegionEndpointServiceName;
        // Not the mode of AWS_DEFAULTS_MODE, of which there is none here.
        DefaultConfigurationMode = Standard.Name;
    }

    public override string ServiceVersion => "2013-04-01";

    public override string UserAgent => "PrivateLinkConsole-Route53";

    public override string RegionEndpointServiceName => "route53";

    /// <summary>A given URL's region is given with it; without one the partition of the region decides.</summary>
    public string SigningRegion => AuthenticationRegion ?? Route53Partition.OfRegion(RegionEndpoint.SystemName).SigningRegion;

    public override Endpoint DetermineServiceOperationEndpoint(ServiceOperationEndpointParameters parameters)
    {
        if (ServiceURL is { } given)
            return new Endpoint(given);
        var partition = Route53Partition.OfRegion(RegionEndpoint.SystemName);
        return new Endpoint(UseFIPSEndpoint ? partition.FipsUrl : partition.Url);
    }
}
