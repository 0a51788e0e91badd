using PrivateLinkConsole.Sandbox.World.Alibaba;

namespace PrivateLinkConsole.Sandbox.World;

/// <summary>
/// The cloud behind the wire. One lock guards it: an operation sees and changes it as a whole. States are derived from the clock at each
/// look, so a change by the passing of time alone raises no event; who needs those looks again.
/// </summary>
public sealed class SandboxWorld
{
    private readonly Lock _lock = new();
    private readonly bool _sampleData;
    private WorldState _state;

    /// <summary>A new world with the fixed accounts in it, and with sample data some named networks.</summary>
    public SandboxWorld(SandboxClock clock, Durations durations, bool sampleData = false)
    {
        _sampleData = sampleData;
        Clock = clock;
        Durations = durations;
        _state = NewState();
    }

    /// <summary>Raised after each write, on the writer's thread and outside the lock.</summary>
    public event EventHandler? Changed;

    public SandboxClock Clock { get; }

    public Durations Durations { get; }

    /// <summary>All endpoints that the cloud still knows, with their states of this moment.</summary>
    public IReadOnlyList<EndpointView> Endpoints()
    {
        lock (_lock) return [.. EndpointViews.All(_state, Clock.Now, Durations), .. AlibabaEndpointViews.All(_state, Clock.Now)];
    }

    /// <summary>All private zones, for the resolvers of the VPCs that may answer from them.</summary>
    public IReadOnlyList<PrivateZoneView> PrivateZones()
    {
        lock (_lock) return PrivateZoneViews.All(_state);
    }

    /// <summary>For what changes the world without writing to it, such as moving its clock.</summary>
    internal void TellChanged() => Changed?.Invoke(this, EventArgs.Empty);

    internal T Read<T>(Func<WorldState, T> look)
    {
        lock (_lock) return look(_state);
    }

    internal T Write<T>(Func<WorldState, T> change)
    {
        T result;
        lock (_lock)
        {
            Forget();
            result = change(_state);
        }

        TellChanged();
        return result;
    }

    /// <summary>Makes an account's start world unless it is there.</summary>
    internal void EnsureAccount(string account)
    {
        if (Read(s => s.Accounts.Contains(account))) return;
        Write(s =>
        {
            WorldSeed.AddAccount(this, s, account);
            return true;
        });
    }

    /// <summary>Makes what an Alibaba Cloud account finds in a region unless it is there.</summary>
    internal void EnsureRegion(string account, AlibabaRegion region)
    {
        if (Read(s => AlibabaSeed.IsThere(s, account, region.Id))) return;
        Write(s =>
        {
            AlibabaSeed.Add(this, s, account, region);
            return true;
        });
    }

    /// <summary>Back to the start world; the clock runs on.</summary>
    internal void Reset() => Replace(NewState());

    internal void Replace(WorldState state)
    {
        lock (_lock) _state = state;
        TellChanged();
    }

    /// <summary>Gives a new resource its place in the order and its creation time.</summary>
    internal T Stamp<T>(WorldState state, T resource)
        where T : Resource
    {
        resource.Sequence = ++state.LastSequence;
        resource.CreatedAt = Clock.RealNow;
        return resource;
    }

    private WorldState NewState()
    {
        var state = new WorldState();
        foreach (var account in KnownAccounts.AccountOfKey.Values) WorldSeed.AddAccount(this, state, account);
        if (_sampleData) SampleNetworks.Add(this, state);
        return state;
    }

    /// <summary>Drops what nobody can see any more, so that a long-running sandbox does not grow.</summary>
    private void Forget()
    {
        var now = Clock.Now;
        _state.Alibaba.Forget(_state, now, Clock.RealNow, Durations);
        foreach (var eni in _state.NetworkInterfaces.Values.ToList())
        {
            if (eni.EndpointId is not { } id || _state.Alibaba.Endpoints.ContainsKey(id)) continue;
            if (!_state.Endpoints.TryGetValue(id, out var endpoint) || !StateRules.IsAlive(StateRules.Of(endpoint, now, Durations)))
                _state.NetworkInterfaces.Remove(eni.Id);
        }

        RemoveWhere(_state.Endpoints, e => StateRules.Of(e, now, Durations) is null);
        RemoveWhere(_state.Services, s => StateRules.Of(s, now, Durations) is null);
        // A token whose resource is gone would answer a create with NotFound.
        RemoveWhere(_state.ClientTokens, t => now > t.At + Durations.ClientTokenMemory
            || (!_state.Endpoints.ContainsKey(t.ResourceId) && !_state.Services.ContainsKey(t.ResourceId)));
        RemoveWhere(_state.ZoneChanges, c => now > c.InSyncAt + Durations.ZoneChangeMemory);
        // A day's grace: an expired session must be told from an unknown one.
        RemoveWhere(_state.Sessions, s => Clock.RealNow > s.ExpiresAt + TimeSpan.FromDays(1));
    }

    private static void RemoveWhere<T>(Dictionary<string, T> items, Func<T, bool> gone)
    {
        foreach (var key in items.Where(p => gone(p.Value)).Select(p => p.Key).ToList()) items.Remove(key);
    }
}
