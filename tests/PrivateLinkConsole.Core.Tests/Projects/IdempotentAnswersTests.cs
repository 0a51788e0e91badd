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

    private static async Task<IdempotentClaimKind> BeginAsync(ConsoleBench bench) =>
        (await bench.Get<IdempotentAnswers>().BeginAsync("user", "key", "body", default)).Kind;
}
