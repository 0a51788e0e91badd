namespace PrivateLinkConsole.Core.Handoff;

/// <summary>Writes one command, an option a line, in the quoting of a shell.</summary>
internal sealed class CommandLine(CommandShell shell, string command)
{
    private readonly List<string> _lines = [command];

    /// <summary>Words that are part of no other language: option names, checked ids, placeholders.</summary>
    public CommandLine Plain(string option, params IEnumerable<string> words)
    {
        _lines.Add(string.Join(' ', [option, .. words]));
        return this;
    }

    /// <summary>A value of any content; written as <c>--option=value</c> when it starts with a hyphen, so that it is not read as an option.</summary>
    public CommandLine Quoted(string option, string value)
    {
        var separator = value.StartsWith('-') ? "=" : " ";
        _lines.Add(option + separator + Quote(shell, value));
        return this;
    }

    /// <summary>Always <c>--option=value</c>; the value is quoted unless it is plain in every shell.</summary>
    public CommandLine Assigned(string option, string value)
    {
        var isPlain = value.Length > 0 && value.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '_' or '/');
        _lines.Add($"{option}={(isPlain ? value : Quote(shell, value))}");
        return this;
    }

    public override string ToString() => string.Join(shell switch
    {
        CommandShell.Bash => " \\\n  ",
        CommandShell.PowerShell => " `\n  ",
    }, _lines);

    /// <summary>One word. Single quotes end all meaning of characters in both shells; only the quote itself is written otherwise.</summary>
    public static string Quote(CommandShell shell, string value) => shell switch
    {
        CommandShell.Bash => $"'{value.Replace("'", @"'\''", StringComparison.Ordinal)}'",
        // PowerShell also takes the typographic quotes for single quotes.
        CommandShell.PowerShell => $"'{string.Concat(value.Select(c => c is '\'' or '\u2018' or '\u2019' or '\u201A' or '\u201B' ? $"{c}{c}" : c.ToString()))}'",
    };
}
