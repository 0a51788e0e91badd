using System.Net.Sockets;
using PrivateLinkConsole.TestKit;
using Xunit;

namespace PrivateLinkConsole.Sandbox.Tests.Kit;

public sealed class ServerFixtureTests(PostgresServer postgres, MotoServer moto) : IClassFixture<PostgresServer>, IClassFixture<MotoServer>
{
    [Fact]
    public async Task CreateDatabaseAsync_Twice_GivesTwoDatabasesOnARunningServer()
    {
        var first = await postgres.CreateDatabaseAsync();
        var second = await postgres.CreateDatabaseAsync();

        Assert.NotEqual(first, second);
        using var client = new TcpClient();
        await client.ConnectAsync("127.0.0.1", postgres.Port, TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task InitializeAsync_Moto_AnswersTheRealAwsCli()
    {
        using var aws = new AwsCli("AKIATESTKIT000000001", "secret", "us-east-1", moto.Url.ToString());

        var result = await aws.RunAsync(["ec2", "describe-vpcs"], TestContext.Current.CancellationToken);

        Assert.Contains("\"VpcId\"", result.Succeeded(), StringComparison.Ordinal);
    }
}
