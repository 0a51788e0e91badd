namespace PrivateLinkConsole.Core.Data;

/// <summary>A value of this installation, e.g. its id.</summary>
internal sealed class Setting
{
    public const string InstallId = "install-id";

    public required string Key { get; init; }

    public required string Value { get; set; }
}
