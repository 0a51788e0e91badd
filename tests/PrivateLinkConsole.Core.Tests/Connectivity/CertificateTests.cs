using PrivateLinkConsole.Core.Connectivity;
using PrivateLinkConsole.Core.PrivateEndpoints;
using Xunit;

namespace PrivateLinkConsole.Core.Tests.Connectivity;

/// <summary>Whether the cluster's certificate is good for the host that clients write.</summary>
public sealed class CertificateTests
{
    [Fact]
    public async Task Run_HostOfTheCertificate_IsSecure()
    {
        await using var bench = await ConnectionBench.StartAsync();
        Assert.Equal(MySqlAnswerKind.Secure, (await AnswerAsync(bench, EndpointAddresses.Host(await bench.ViewAsync())!)).Kind);
    }

    [Fact]
    public async Task Run_AnotherHost_WarnsAndNamesTheOnesItCovers()
    {
        await using var bench = await ConnectionBench.StartAsync();
        var answer = await AnswerAsync(bench, "db.example.com");
        Assert.Equal(MySqlAnswerKind.OtherName, answer.Kind);
        var rung = ProtocolRung.Of("db.example.com", answer, TimeSpan.Zero);
        Assert.Equal(CheckOutcome.Warning, rung.Outcome);
        Assert.Contains((await bench.ViewAsync()).VpcEndpointId!, ConnectivityTexts.Format(rung), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_UnknownAuthority_Warns()
    {
        await using var bench = await ConnectionBench.StartAsync();
        var probe = new MySqlProbe(await bench.RouteAsync(), EndpointAddresses.Host(await bench.ViewAsync())!, authority: null);
        Assert.Equal(MySqlAnswerKind.Untrusted, (await probe.RunAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken)).Kind);
    }

    private static async Task<MySqlAnswer> AnswerAsync(ConnectionBench bench, string host)
    {
        using var authority = await bench.Console.Get<IVantagePoint>().AuthorityAsync(TestContext.Current.CancellationToken);
        return await new MySqlProbe(await bench.RouteAsync(), host, authority).RunAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken);
    }
}
