using PrivateLinkConsole.Core.Clusters;
using PrivateLinkConsole.TestKit;
using Xunit;

namespace PrivateLinkConsole.Core.Tests.Clusters;

/// <summary>What people paste into their clients of a Zilliz cluster.</summary>
public sealed class ZillizStringsTests
{
    private const string Host = "in01-0123.aws-us-west-2.vectordb.zillizcloud.com";

    public static TheoryData<ZillizClient> Clients => new(Enum.GetValues<ZillizClient>());

    [Theory]
    [MemberData(nameof(Clients))]
    public void For_EachClient_NamesTheLinkAndNoToken(ZillizClient client)
    {
        var text = ZillizStrings.For(client, Host, 19530);
        Golden.Matches(text, $"zilliz.{client}.txt");
        Assert.Contains($"{Host}:19530", text, StringComparison.Ordinal);
        Assert.Contains(ZillizStrings.Token, text, StringComparison.Ordinal);
    }
}
