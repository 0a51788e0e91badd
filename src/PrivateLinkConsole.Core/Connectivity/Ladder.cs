using PrivateLinkConsole.Core.PrivateEndpoints;

namespace PrivateLinkConsole.Core.Connectivity;

/// <summary>The rungs found so far, from the bottom up.</summary>
/// <param name="told">Hears of each as it is found.</param>
internal sealed class Ladder(Action<ConnectionRung>? told)
{
    private readonly List<ConnectionRung> rungs = [];

    public IReadOnlyList<ConnectionRung> Rungs => rungs;

    public void Add(ConnectionRung rung)
    {
        rungs.Add(rung);
        told?.Invoke(rung);
    }

    public void Block(IEnumerable<RungKind> kinds, RungKind by)
    {
        foreach (var kind in kinds)
            Add(ConnectionRung.Blocked(kind, by));
    }

    public bool Has(RungKind kind) => rungs.Exists(rung => rung.Kind == kind);

    public bool Failed(RungKind kind) => rungs.Exists(rung => rung.Kind == kind && rung.Outcome == CheckOutcome.Failed);
}
