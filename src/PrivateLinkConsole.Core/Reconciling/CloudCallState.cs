namespace PrivateLinkConsole.Core.Reconciling;

public enum CloudCallState
{
    /// <summary>Written before the call. If it stays so, the process died: the outcome is unknown.</summary>
    Intended,
    Succeeded,
    Refused,

    /// <summary>Sent, and no answer that can be believed.</summary>
    Unknown,
}
