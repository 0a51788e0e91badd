using PrivateLinkConsole.Core.Clouds;
using PrivateLinkConsole.Core.Clusters;
using PrivateLinkConsole.Core.PrivateEndpoints;
using PrivateLinkConsole.Core.Projects;
using PrivateLinkConsole.Core.Tests.Bench;
using Xunit;

namespace PrivateLinkConsole.Core.Tests.Projects;

public sealed class IdempotentAnswersTests
{
    [Fact]
    public async Task Begin_WhileAtWork_IsRefusedUntilAbandoned()
    {
        await using var bench = await ConsoleBench.StartAsync();
        var answers = bench.Get<IdempotentAnswers>();
        Assert.Equal(IdempotentClaimKind.First, await BeginAsync(bench));
        Assert.Equal(IdempotentClaimKind.AtWork, await BeginAsync(bench));
        Assert.Equal(IdempotentClaimKind.OtherBody, (await answers.BeginAsync("user", "key", "another", default)).Kind);

        await answers.AbandonAsync("user", "key", default);
        Assert.Equal(IdempotentClaimKind.First, await BeginAsync(bench));
        bench.Clock.Advance(TimeSpan.FromMinutes(6));
        Assert.Equal(IdempotentClaimKind.First, await BeginAsync(bench));
    }

    [Fact]
    public async Task Begin_AfterTheAnswer_GivesItForADay()
    {
        await using var bench = await ConsoleBench.StartAsync();
        var answers = bench.Get<IdempotentAnswers>();
        await BeginAsync(bench);
        await answers.FinishAsync("user", "key", 201, "/there", "{}", default);
        await answers.AbandonAsync("user", "key", default);
        bench.Clock.Advance(TimeSpan.FromHours(23));
        var claim = await answers.BeginAsync("user", "key", "body", default);
        Assert.Equal(IdempotentClaimKind.Answered, claim.Kind);
        Assert.Equal((201, "/there", "{}"), (claim.Answer!.StatusCode, claim.Answer.Location, claim.Answer.Body));
        bench.Clock.Advance(TimeSpan.FromHours(2));
        Assert.Equal(IdempotentClaimKind.First, await BeginAsync(bench));
    }

    [Fact] // F33: what a crash leaves is a claim without an answer, and perhaps the row that it stood for.
    public async Task Begin_AfterARestart_IsCarriedOutAgain_AndFindsWhatTheFirstTryMade()
    {
        await using var bench = await ConsoleBench.StartAsync();
        var answers = bench.Get<IdempotentAnswers>();
        var first = await answers.BeginAsync("user", "key", "body", default);
        var made = await MakeAsync(bench, first);

        await answers.FreeAllAsync(default);
        var second = await answers.BeginAsync("user", "key", "body", default);

        Assert.Equal((IdempotentClaimKind.First, first.IdEnding), (second.Kind, second.IdEnding));
        Assert.Equal(made, await MakeAsync(bench, second));
        Assert.Equal(1, (await bench.Get<EndpointReading>().ListAsync(bench.Admin, bench.Project, new EndpointListQuery(), default)).Total);
    }

    [Fact]
    public async Task IdEnding_OfAnotherRequest_IsAnother()
    {
        await using var bench = await ConsoleBench.StartAsync();
        var answers = bench.Get<IdempotentAnswers>();
        var endings = new List<string?>
        {
            (await answers.BeginAsync("user", "key", "body", default)).IdEnding,
            (await answers.BeginAsync("other", "key", "body", default)).IdEnding,
            (await answers.BeginAsync("user", "another", "body", default)).IdEnding,
        };
        bench.Clock.Advance(TimeSpan.FromHours(25));
        endings.Add((await answers.BeginAsync("user", "key", "body", default)).IdEnding);

        Assert.Equal(endings, endings.Distinct());
        Assert.All(endings, ending => Assert.Equal(16, ending!.Length));
    }

    /// <summary>An account, a cluster and an endpoint, as one user's request of each kind makes them.</summary>
    private static async Task<(string Project, string Account, string Cluster, string Endpoint)> MakeAsync(ConsoleBench bench, IdempotentClaim claim)
    {
        var caller = bench.Admin with { IdEnding = claim.IdEnding };
        var project = await bench.Get<ProjectRegistry>().CreateAsync(caller, new ProjectInput("second", "Second"), default);
        var account = await bench.Get<CloudAccounts>().CreateAsync(caller, bench.Project, new CloudAccountInput { Name = "own", AccountId = ConsoleBench.ProviderAccount }, default);
        var cluster = await bench.Get<ClusterRegistry>().CreateAsync(caller, bench.Project, Cluster(account.Id), default);
        var request = new EndpointRequest(cluster.Id, null, await bench.NetworkAsync(), AcceptConnection: true, EnablePrivateDns: false);
        return (project.Id, account.Id, cluster.Id, await bench.Get<EndpointCreation>().CreateAsync(caller, bench.Project, request, default));
    }

    private static ClusterInput Cluster(string account) => new()
    {
        Name = "orders",
        Platform = ClusterPlatform.TidbDedicated,
        Provider = CloudProvider.Aws,
        Region = ConsoleBench.Region,
        Port = 4000,
        CloudAccountId = account,
        NetworkLoadBalancerArns = [$"arn:aws:elasticloadbalancing:{ConsoleBench.Region}:{ConsoleBench.ProviderAccount}:loadbalancer/net/orders/0123456789abcdef"],
    };

    private static async Task<IdempotentClaimKind> BeginAsync(ConsoleBench bench) =>
        (await bench.Get<IdempotentAnswers>().BeginAsync("user", "key", "body", default)).Kind;
}
