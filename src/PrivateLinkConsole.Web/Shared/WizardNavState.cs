namespace PrivateLinkConsole.Web.Shared;

public enum WizardNavState
{
    Done,
    Current,

    /// <summary>May be opened, not done.</summary>
    Open,
    Locked,
    Error,
    Skipped,
}
