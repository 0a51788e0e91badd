namespace PrivateLinkConsole.Sandbox.World;

/// <summary>How the cluster behind a listener is. JSON names are these in lower case.</summary>
public enum TargetHealth
{
    /// <summary>It answers.</summary>
    Answers,

    /// <summary>Nothing listens on its port: connections are refused.</summary>
    Closed,

    /// <summary>It accepts connections and never says a word.</summary>
    Hangs,
}
