namespace PrivateLinkConsole.TestKit;

public sealed record CommandResult(string Command, int ExitCode, string Output, string Errors)
{
    /// <summary>The standard output of a command that must have succeeded.</summary>
    public string Succeeded() =>
        ExitCode == 0 ? Output : throw new InvalidOperationException($"{Command} ended with {ExitCode}.\n{Output}\n{Errors}");
}
