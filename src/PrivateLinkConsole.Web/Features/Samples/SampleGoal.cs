namespace PrivateLinkConsole.Web.Features.Samples;

/// <summary>Where a sample endpoint comes to rest.</summary>
internal enum SampleGoal
{
    Active,
    AsksForAcceptance,
    AsksForDns,
    NotConfigured,
    Failed,
    Initiating,
    Deleting,
}
