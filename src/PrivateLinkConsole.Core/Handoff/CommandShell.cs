namespace PrivateLinkConsole.Core.Handoff;

/// <summary>Whose quoting a command is written in.</summary>
public enum CommandShell
{
    Bash,
    /// <summary>PowerShell 7.3 or newer; Windows PowerShell 5.1 drops the double quotes inside an argument, and with them the tags' JSON.</summary>
    PowerShell,
}
