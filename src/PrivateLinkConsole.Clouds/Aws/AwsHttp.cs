using Amazon.Runtime;

namespace PrivateLinkConsole.Clouds.Aws;

/// <summary>The one HTTP client under all SDK clients: shared connections, no redirects (a signed request is meant for one host).</summary>
internal sealed class AwsHttp(TimeProvider time) : HttpClientFactory, IDisposable
{
    private readonly HttpClient client = new(new SentSignalHandler(time)
    {
        InnerHandler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            Proxy = new LoopbackDirect(HttpClient.DefaultProxy),
            ConnectTimeout = AwsTimeouts.Connect,
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        },
    })
    {
        // AwsCall limits the time of a whole call, by the TimeProvider.
        Timeout = Timeout.InfiniteTimeSpan,
    };

    public override HttpClient CreateHttpClient(IClientConfig clientConfig) => client;

    public override bool UseSDKHttpClientCaching(IClientConfig clientConfig) => false;

    public override bool DisposeHttpClientsAfterUse(IClientConfig clientConfig) => false;

    public void Dispose() => client.Dispose();
}
