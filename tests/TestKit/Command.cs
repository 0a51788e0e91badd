namespace PrivateLinkConsole.TestKit;

/// <summary>Runs a program to its end.</summary>
public static class Command
{
    private static readonly TimeSpan DefaultDeadline = TimeSpan.FromMinutes(2);

    public static async Task<CommandResult> RunAsync(string file, IReadOnlyList<string> arguments, IReadOnlyDictionary<string, string?>? environment = null,
        string? workingDirectory = null, TimeSpan? deadline = null, CancellationToken cancellationToken = default)
    {
        await using var child = ChildProcess.Start(file, arguments, environment, workingDirectory);
        var exitCode = await child.ExitAsync(deadline ?? DefaultDeadline, cancellationToken);
        return new CommandResult($"{Path.GetFileName(file)} {string.Join(' ', arguments)}", exitCode, child.Output.ToString(), child.Errors.ToString());
    }
}
