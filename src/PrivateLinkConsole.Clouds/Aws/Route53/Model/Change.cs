namespace PrivateLinkConsole.Clouds.Aws.Route53.Model;

/// <summary>One record set and what becomes of it.</summary>
internal sealed class Change
{
    public string? Action { get; set; }

    public ResourceRecordSet? ResourceRecordSet { get; set; }
}
