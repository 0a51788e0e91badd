using System.Net;
using Xunit;

namespace PrivateLinkConsole.Clouds.Tests;

public sealed class LoopbackDirectTests
{
    private static readonly Uri Proxy = new("http://proxy.example.com:3128");

    [Theory]
    [InlineData("http://127.0.0.1:5081/", true)]
    [InlineData("http://localhost:5081/", true)]
    [InlineData("http://[::1]:5081/", true)]
    [InlineData("https://ec2.us-west-2.amazonaws.com/", false)]
    public void GetProxy_LoopbackOnly_GoesDirectly(string url, bool direct)
    {
        var proxy = new LoopbackDirect(new WebProxy(Proxy));

        Assert.Equal(direct, proxy.IsBypassed(new Uri(url)));
        Assert.Equal(direct ? null : Proxy, proxy.GetProxy(new Uri(url)));
    }
}
