using Amazon.Runtime;

namespace PrivateLinkConsole.Clouds.Aws;

/// <summary>Gives the SDK's clients the one HTTP client, and keeps them from making or ending others.</summary>
internal sealed class AwsHttp(CloudHttp http) : HttpClientFactory
{
    public override HttpClient CreateHttpClient(IClientConfig clientConfig) => http.Client;

    public override bool UseSDKHttpClientCaching(IClientConfig clientConfig) => false;

    public override bool DisposeHttpClientsAfterUse(IClientConfig clientConfig) => false;
}
