using System.Net;

namespace PrivateLinkConsole.Clouds;

/// <summary>
/// The machine's proxy for everything but loopback. An HTTP_PROXY in the environment would otherwise carry the calls to the sandbox, which
/// listens on 127.0.0.1, to another host's 127.0.0.1.
/// </summary>
internal sealed class LoopbackDirect(IWebProxy proxy) : IWebProxy
{
    public ICredentials? Credentials
    {
        get => proxy.Credentials;
        set => proxy.Credentials = value;
    }

    public Uri? GetProxy(Uri destination) => destination.IsLoopback ? null : proxy.GetProxy(destination);

    public bool IsBypassed(Uri host) => host.IsLoopback || proxy.IsBypassed(host);
}
