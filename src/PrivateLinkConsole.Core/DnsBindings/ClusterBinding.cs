namespace PrivateLinkConsole.Core.DnsBindings;

/// <summary>A cluster behind an endpoint's service, and how its name leads to the endpoint.</summary>
/// <param name="PrivateLink">null: the vendor has not assigned one yet.</param>
/// <param name="Binding">null: its record is still to be made.</param>
public sealed record ClusterBinding(string ClusterId, string ClusterName, string? PrivateLink, int Port, DnsBindingView? Binding);
