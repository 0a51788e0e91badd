namespace PrivateLinkConsole.Web.Features.PrivateEndpoints.Wizard;

/// <summary>What became of the last change of a draft.</summary>
public enum SaveState
{
    Nothing,
    Saving,
    Saved,
    Failed,
}
