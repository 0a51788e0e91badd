using PrivateLinkConsole.Core.Connectivity.Probing;
using PrivateLinkConsole.Core.Connectivity.Rungs;
using PrivateLinkConsole.Core.PrivateEndpoints;
using Xunit;

namespace PrivateLinkConsole.Core.Tests.Connectivity;

/// <summary>Whether the cluster's certificate is good for the host that clients write.</summary>
public sealed class CertificateTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    [Fact]
    public async Task MySql_HostOfTheCertificate_IsSecure()
    {
        await using var bench = await DoctorBench.StartAsync();
        Assert.Equal(TlsKind.Secure, (await AnswerAsync(bench, EndpointAddresses.OwnName(await bench.ViewAsync())!)).Tls?.Kind);
    }

    [Fact]
    public async Task MySql_AnotherHost_NamesTheOnesItCovers()
    {
        await using var bench = await DoctorBench.StartAsync();
        var answer = await AnswerAsync(bench, "db.example.com");
        Assert.Equal(TlsKind.OtherName, answer.Tls?.Kind);
        Assert.Contains((await bench.ViewAsync()).VpcEndpointId!, answer.Tls!.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task MySql_UnknownAuthority_IsUntrusted()
    {
        await using var bench = await DoctorBench.StartAsync();
        var probe = new ClusterProbe(await bench.RouteAsync(), EndpointAddresses.OwnName(await bench.ViewAsync())!, authority: null);
        Assert.Equal(TlsKind.Untrusted, (await probe.MySqlAsync(Patience, TestContext.Current.CancellationToken)).Tls?.Kind);
    }

    // A cluster's certificate need not cover the endpoint's own name; a private name must be covered.
    [Fact]
    public void OtherName_OfAPrivateName_Fails_OfTheEndpointsOwnWarns()
    {
        var answer = new ClusterAnswer(new TlsFinding(TlsKind.OtherName, "db.example.com"), new ProtocolFinding(ProtocolKind.Answers, "8.0"));
        Assert.Equal(CheckOutcome.Warning, AnswerRungs.Of(Views.Path(), Views.OwnName, answer, Patience)[0].Outcome);
        Assert.Equal(CheckOutcome.Failed, AnswerRungs.Of(Views.Zilliz(), Views.PrivateLink, answer, Patience)[0].Outcome);
        var named = Views.Path(Views.Of() with { PrivateDnsEnabled = true, PrivateDnsName = "orders.example.com" });
        Assert.Equal(CheckOutcome.Failed, AnswerRungs.Of(named, "orders.example.com", answer, Patience)[0].Outcome);
    }

    private static async Task<ClusterAnswer> AnswerAsync(DoctorBench bench, string host)
    {
        using var authority = await bench.Console.Get<IVantagePoint>().AuthorityAsync(TestContext.Current.CancellationToken);
        return await new ClusterProbe(await bench.RouteAsync(), host, authority).MySqlAsync(Patience, TestContext.Current.CancellationToken);
    }
}
