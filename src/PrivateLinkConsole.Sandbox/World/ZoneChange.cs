namespace PrivateLinkConsole.Sandbox.World;

/// <summary>A change of a hosted zone on its way to the name servers. <paramref name="InSyncAt"/> is sandbox time.</summary>
internal sealed record ZoneChange(string Id, string Account, string? Comment, DateTimeOffset SubmittedAt, TimeSpan InSyncAt)
{
    public string StatusAt(TimeSpan now) => now < InSyncAt ? "PENDING" : "INSYNC";
}
