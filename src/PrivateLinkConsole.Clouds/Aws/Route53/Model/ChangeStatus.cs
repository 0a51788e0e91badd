namespace PrivateLinkConsole.Clouds.Aws.Route53.Model;

/// <summary>Values of <see cref="ChangeInfo.Status"/>; the other is PENDING.</summary>
internal static class ChangeStatus
{
    public const string INSYNC = "INSYNC";
}
