namespace PrivateLinkConsole.Clouds.Aws.Route53.Model;

/// <summary>Values of <see cref="Change.Action"/>.</summary>
internal static class ChangeAction
{
    public const string DELETE = "DELETE";

    public const string UPSERT = "UPSERT";
}
