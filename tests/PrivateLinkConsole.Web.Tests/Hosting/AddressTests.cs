using PrivateLinkConsole.Web.Hosting;
using Xunit;

namespace PrivateLinkConsole.Web.Tests.Hosting;

public sealed class AddressTests
{
    [Theory]
    [InlineData(null, "http://127.0.0.1:5080", "http://localhost:5080")]
    [InlineData(null, "http://[::]:8080", "http://localhost:8080")]
    [InlineData(null, "https://console.example.com:443", "https://console.example.com:443")]
    [InlineData("https://console.example.com", "http://127.0.0.1:5080", "https://console.example.com")]
    public void ForPeople_Bound_NamesAHostThatPasskeysTake(string? publicUrl, string bound, string expected) =>
        Assert.Equal(expected, ListenAddresses.ForPeople(publicUrl, [bound]));

    [Theory]
    [InlineData("/p/default/endpoints?page=2", true)]
    [InlineData("/", true)]
    [InlineData("//evil.example", false)]
    [InlineData("/\\evil.example", false)]
    [InlineData("/a\\b", false)]
    [InlineData("https://evil.example", false)]
    [InlineData("javascript:alert(1)", false)]
    [InlineData("/\t/evil.example", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void IsLocal_ReturnUrl_NeverLeavesTheHost(string? url, bool local) => Assert.Equal(local, LocalUrl.IsLocal(url));
}
