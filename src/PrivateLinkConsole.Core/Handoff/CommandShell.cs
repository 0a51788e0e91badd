namespace PrivateLinkConsole.Core.Handoff;

/// <summary>Whose quoting a command is written in.</summary>
public enum CommandShell
{
    Bash,
    PowerShell,
}
