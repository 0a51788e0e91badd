namespace PrivateLinkConsole.Core.Handoff;

/// <summary>
/// Commands that follow from each other's answers, in the words of a shell: one that fails is the last, also where the text is pasted
/// line by line. The one variable is the hosted zone's ID.
/// </summary>
internal sealed class CommandScript(CommandShell shell)
{
    private readonly List<string> _steps = [];

    public CommandShell Shell => shell;

    /// <summary>The variable, as one word of a command.</summary>
    public const string Zone = "\"$zone\"";

    /// <summary>Keeps a command's answer; a later one is only asked where those before it found nothing.</summary>
    public CommandScript Find(CommandLine first, CommandLine? otherwise = null)
    {
        switch (shell)
        {
            case CommandShell.Bash:
                _steps.Add($"zone=$({first})");
                if (otherwise is not null) _steps.Add($"{{ [ -n {Zone} ] || zone=$({otherwise}); }}");
                // The API calls it /hostedzone/Z…, some options take the bare ID only.
                _steps.Add("zone=${zone##*/}");
                break;
            case CommandShell.PowerShell:
                _steps.Add($"$zone = {first}");
                if (otherwise is not null) _steps.Add($"if (-not $zone) {{ $zone = {otherwise} }}");
                _steps.Add("$zone = \"$zone\".Split('/')[-1]");
                break;
        }

        return this;
    }

    public CommandScript Run(CommandLine command)
    {
        _steps.Add(command.ToString());
        return this;
    }

    /// <summary>Runs a command unless the question has an answer: what is there already is not made again.</summary>
    public CommandScript Unless(CommandLine question, CommandLine command) => Ask(question, command, "-n", "-not ");

    /// <summary>Runs a command if the question has an answer: what is gone is not removed again.</summary>
    public CommandScript If(CommandLine question, CommandLine command) => Ask(question, command, "-z", "");

    /// <summary>Further steps, where the zone was found.</summary>
    public CommandScript WhereFound(Func<CommandScript, CommandScript> steps)
    {
        var inner = steps(new CommandScript(shell))._steps;
        _steps.Add(shell switch
        {
            CommandShell.Bash => $"if [ -n {Zone} ]; then\n{string.Join(" &&\n", inner)}\nfi",
            CommandShell.PowerShell => $"if ($zone) {{\n{string.Join('\n', inner)}\n}}",
        });
        return this;
    }

    public override string ToString() => _steps.Count == 1 ? _steps[0] : shell switch
    {
        CommandShell.Bash => string.Join(" &&\n", _steps),
        // A block of its own, so that the session's own preference stays as it is.
        CommandShell.PowerShell => $"& {{\n$ErrorActionPreference = 'Stop'; $PSNativeCommandUseErrorActionPreference = $true\n{string.Join('\n', _steps)}\n}}",
    };

    private CommandScript Ask(CommandLine question, CommandLine command, string bashTest, string powerShellNot)
    {
        _steps.Add(shell switch
        {
            CommandShell.Bash => $"{{ [ {bashTest} \"$({question})\" ] || {command}; }}",
            CommandShell.PowerShell => $"if ({powerShellNot}({question})) {{ {command} }}",
        });
        return this;
    }
}
