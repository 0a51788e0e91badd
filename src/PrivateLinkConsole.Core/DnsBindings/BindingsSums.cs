using PrivateLinkConsole.Core.PrivateEndpoints;

namespace PrivateLinkConsole.Core.DnsBindings;

/// <summary>Sums up the DNS bindings of one endpoint: pure.</summary>
internal static class BindingsSums
{
    public static BindingsSum Of(PrivateEndpoint endpoint, IReadOnlyList<DnsBinding> bindings)
    {
        if (bindings.Count == 0)
            return BindingsSum.None;
        var states = bindings.Select(binding => (Binding: binding, Status: DnsBindingLifecycle.StatusOf(binding.Facts(endpoint)))).ToList();
        if (states.Any(state => state is { Binding.ReadyAt: not null, Status: DnsBindingStatus.Failed }))
            return BindingsSum.Broken;
        if (states.Any(state => state.Status == DnsBindingStatus.Ready))
            return BindingsSum.Ready;
        return states.Any(state => state.Status is DnsBindingStatus.Working or DnsBindingStatus.Removing) ? BindingsSum.Working : BindingsSum.Waiting;
    }
}
