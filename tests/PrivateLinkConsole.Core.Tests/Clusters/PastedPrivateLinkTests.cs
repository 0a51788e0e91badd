using PrivateLinkConsole.Core.Clusters;
using Xunit;

namespace PrivateLinkConsole.Core.Tests.Clusters;

public sealed class PastedPrivateLinkTests
{
    private const string Host = "in01-0123.aws-us-west-2.vectordb.zillizcloud.com";

    [Theory]
    [InlineData("https://" + Host + ":19530", 19530)]
    [InlineData("HTTPS://IN01-0123.aws-us-west-2.vectordb.zillizcloud.com:19530/v2/", 19530)]
    [InlineData(Host + ":443", 443)]
    [InlineData("https://" + Host, null)]
    [InlineData("  \"https://" + Host + ":19530\"\n", 19530)]
    [InlineData(Host + ".", null)]
    public void Recognise_AsShownByTheVendor_IsHostAndPort(string pasted, int? port) => Assert.Equal(new PastedPrivateLink(Host, port), PastedPrivateLink.Recognise(pasted));

    // R27: nothing to offer where the field is right already, or holds no private link.
    [Theory]
    [InlineData(Host)]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("https://10.0.0.1:19530")]
    [InlineData("https://localhost:19530")]
    [InlineData("https://" + Host + ":99999")]
    [InlineData("https://user@" + Host)]
    [InlineData("<private_link>")]
    public void Recognise_NothingToOffer_IsNull(string? pasted) => Assert.Null(PastedPrivateLink.Recognise(pasted));
}
