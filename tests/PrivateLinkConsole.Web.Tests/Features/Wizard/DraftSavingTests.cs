using Microsoft.Extensions.Time.Testing;
using PrivateLinkConsole.Web.Features.PrivateEndpoints.Wizard;
using Xunit;

namespace PrivateLinkConsole.Web.Tests.Features.Wizard;

public sealed class DraftSavingTests
{
    private readonly FakeTimeProvider clock = new();
    private int saves;

    [Fact]
    public async Task Changed_ManyTimes_SavesOnceAfterHalfASecond()
    {
        using var saving = new DraftSaving(clock);
        var first = saving.ChangedAsync(SaveAsync, TestContext.Current.CancellationToken);
        clock.Advance(TimeSpan.FromMilliseconds(400));
        var second = saving.ChangedAsync(SaveAsync, TestContext.Current.CancellationToken);
        clock.Advance(TimeSpan.FromMilliseconds(400));
        await first;
        Assert.Equal(0, saves);
        clock.Advance(TimeSpan.FromMilliseconds(100));
        await second;
        Assert.Equal((1, SaveState.Saved), (saves, saving.State));
    }

    [Fact]
    public async Task Left_WithAChange_SavesAtOnce()
    {
        using var saving = new DraftSaving(clock);
        _ = saving.ChangedAsync(SaveAsync, TestContext.Current.CancellationToken);
        await saving.LeftAsync(SaveAsync, TestContext.Current.CancellationToken);
        Assert.Equal(1, saves);
    }

    [Fact]
    public async Task Left_Unchanged_SavesNothing()
    {
        using var saving = new DraftSaving(clock);
        await saving.LeftAsync(SaveAsync, TestContext.Current.CancellationToken);
        Assert.Equal((0, SaveState.Nothing), (saves, saving.State));
    }

    [Fact]
    public async Task Failed_IsTriedAgain()
    {
        using var saving = new DraftSaving(clock);
        var running = saving.ChangedAsync(() => Task.FromResult(++saves > 1), TestContext.Current.CancellationToken);
        clock.Advance(TimeSpan.FromMilliseconds(500));
        Assert.Equal(SaveState.Failed, saving.State);
        clock.Advance(TimeSpan.FromSeconds(5));
        await running;
        Assert.Equal(SaveState.Saved, saving.State);
    }

    [Fact]
    public async Task Forget_WhatWaits_IsNotSaved()
    {
        using var saving = new DraftSaving(clock);
        var running = saving.ChangedAsync(SaveAsync, TestContext.Current.CancellationToken);
        saving.Forget();
        clock.Advance(TimeSpan.FromSeconds(1));
        await running;
        Assert.Equal(0, saves);
    }

    private Task<bool> SaveAsync()
    {
        saves++;
        return Task.FromResult(true);
    }
}
