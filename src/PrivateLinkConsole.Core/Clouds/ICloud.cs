namespace PrivateLinkConsole.Core.Clouds;

/// <summary>
/// One cloud provider: hands out its ports for an account and region. Implemented once per provider in the Clouds project.
/// Every port throws only <see cref="CloudException"/> (and <see cref="OperationCanceledException"/>), never retries by itself
/// and sends each request at most once. <see cref="NotSupportedException"/> tells a caller that did not ask <see cref="Traits"/>.
/// </summary>
public interface ICloud
{
    CloudProvider Provider { get; }

    CloudTraits Traits => CloudTraits.Of(Provider);

    /// <summary>Regions that can be chosen, e.g. <c>us-west-2</c>.</summary>
    IReadOnlyList<string> Regions { get; }

    /// <summary>The URL that commands must carry (<c>--endpoint-url</c>) because an override is configured; null on the real cloud.</summary>
    string? EndpointUrlOverride { get; }

    /// <summary>The same for commands about hosted zones.</summary>
    string? DnsUrlOverride { get; }

    IPrivateLinkConsumer Consumer(CloudAccess access, string region);

    IEndpointServiceProvider ServiceProvider(CloudAccess access, string region);

    ICloudNetworks Networks(CloudAccess access, string region);

    /// <summary>Private zones are not bound to a region. Only where <see cref="CloudTraits.HasPrivateZones"/> holds.</summary>
    IPrivateDns PrivateDns(CloudAccess access);

    ICloudIdentity Identity(CloudAccess access, string region);
}
