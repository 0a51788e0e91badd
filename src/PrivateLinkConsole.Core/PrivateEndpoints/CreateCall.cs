namespace PrivateLinkConsole.Core.PrivateEndpoints;

/// <summary>What the journal knows of the current attempt to create something.</summary>
public enum CreateCall
{
    NotSent,

    /// <summary>Intent is written and no outcome: it may exist. Look it up before sending again (D3).</summary>
    OutcomeUnknown,

    Answered,
}
