namespace PrivateLinkConsole.Clouds;

/// <summary>The one HTTP client under all clouds' clients: shared connections, no redirects (a signed request is meant for one host).</summary>
internal sealed class CloudHttp(TimeProvider time) : IDisposable
{
    public HttpClient Client { get; } = new(new SentSignalHandler(time)
    {
        InnerHandler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            Proxy = new LoopbackDirect(HttpClient.DefaultProxy),
            ConnectTimeout = WireTimeouts.Connect,
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        },
    })
    {
        // The clouds' calls limit the time of a whole call, by the TimeProvider.
        Timeout = Timeout.InfiniteTimeSpan,
    };

    public void Dispose() => Client.Dispose();
}
