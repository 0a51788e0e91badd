using System.Data.Common;
using PrivateLinkConsole.Core.Clusters;
using PrivateLinkConsole.Core.Tests.Handoff;
using PrivateLinkConsole.TestKit;
using Xunit;

namespace PrivateLinkConsole.Core.Tests.Clusters;

/// <summary>What people paste into their clients (A37, B18).</summary>
public sealed class ConnectionStringsTests
{
    private const string PrivateName = "privatelink-19.prod.aws.tidbcloud.com";
    private const string EndpointName = "vpce-0ce90d01341533a5c-ngbqfdnj.vpce-svc-0b62964bfd0edfb74.us-west-2.vpce.amazonaws.com";

    public static TheoryData<TidbClient> Clients => new(Enum.GetValues<TidbClient>());

    [Theory]
    [MemberData(nameof(Clients))]
    public void For_PrivateName_ChecksTheIdentity(TidbClient client)
    {
        var text = ConnectionStrings.For(client, TidbConnection.For(PrivateName, privateDnsOn: true, EndpointName, 4000, "abc.root", "test")!);
        Golden.Matches(text, $"{client}.identity.txt");
        Assert.Contains(PrivateName, text, StringComparison.Ordinal);
    }

    // The certificate cannot name AWS's host: the chain is still checked, never nothing.
    [Theory]
    [MemberData(nameof(Clients))]
    public void For_EndpointName_ChecksTheChain(TidbClient client)
    {
        var text = ConnectionStrings.For(client, TidbConnection.For(PrivateName, privateDnsOn: false, EndpointName, 4000, "o'brien \"x\"@%", "te st")!);
        Golden.Matches(text, $"{client}.chain.txt");
        Assert.DoesNotContain("VERIFY_IDENTITY", text, StringComparison.Ordinal);
    }

    [Fact]
    public void For_NoNameYet_IsNull() => Assert.Null(TidbConnection.For(PrivateName, privateDnsOn: false, null, 4000, "root", "test"));

    [Fact]
    public void MySqlConnector_AnyUser_IsReadBackTheSame()
    {
        foreach (var user in Fuzz.Texts(200, 64))
        {
            var text = ConnectionStrings.For(TidbClient.MySqlConnector, new TidbConnection(PrivateName, 4000, user + "x", "test", true));
            Assert.Equal(user + "x", new DbConnectionStringBuilder { ConnectionString = text }["User ID"]);
        }
    }

    [Fact]
    public void Uri_AnyUser_IsReadBackTheSame()
    {
        foreach (var user in Fuzz.Texts(200, 64))
        {
            var text = ConnectionStrings.For(TidbClient.Uri, new TidbConnection(PrivateName, 4000, user, "test", true)).Replace("<password>", "p", StringComparison.Ordinal);
            var uri = new Uri(text);
            Assert.Equal(user, Uri.UnescapeDataString(uri.UserInfo.Split(':')[0]));
            Assert.Equal((PrivateName, 4000), (uri.Host, uri.Port));
        }
    }

    [Fact]
    public async Task MySqlCli_FuzzedUsers_ReachTheProgramUnchanged()
    {
        if (!File.Exists("/bin/bash")) Assert.Skip("bash is not installed");
        var users = Fuzz.Texts(200, 64);
        var commands = users.Select(user => ConnectionStrings.For(TidbClient.MySqlCli, new TidbConnection(PrivateName, 4000, user, "test", true)));
        using var folder = new TempFolder();
        await File.WriteAllTextAsync(folder.File("script.sh"), "mysql() { printf '%s\\0' \"$3\"; }\nexec > out\n" + string.Join('\n', commands), TestContext.Current.CancellationToken);
        (await Command.RunAsync("/bin/bash", ["script.sh"], workingDirectory: folder.Path, cancellationToken: TestContext.Current.CancellationToken)).Succeeded();
        var output = await File.ReadAllTextAsync(folder.File("out"), TestContext.Current.CancellationToken);
        Assert.Equal(users.Select(user => $"--user={user}"), output.Split('\0')[..^1]);
    }
}
