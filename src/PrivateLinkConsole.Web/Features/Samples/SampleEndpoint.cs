namespace PrivateLinkConsole.Web.Features.Samples;

internal sealed record SampleEndpoint(string Name, string Cluster, string Network, SampleGoal Goal)
{
    // Two networks in us-west-2: a private name can be switched on once in a network.
    public static IReadOnlyList<SampleEndpoint> All { get; } =
    [
        new("orders-production", "orders", "production", SampleGoal.Active),
        new("orders-staging", "orders", "staging", SampleGoal.AsksForDns),
        new("analytics-dashboards", "analytics", "production", SampleGoal.AsksForAcceptance),
        new("analytics-notebooks", "analytics", "production", SampleGoal.NotConfigured),
        new("analytics-etl", "analytics", "production", SampleGoal.Failed),
        new("analytics-reports", "analytics", "production", SampleGoal.Initiating),
        new("analytics-legacy", "analytics", "production", SampleGoal.Deleting),
    ];
}
