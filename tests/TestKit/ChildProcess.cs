using System.Diagnostics;
using System.Runtime.InteropServices;

namespace PrivateLinkConsole.TestKit;

/// <summary>A program started by a test: its output line by line, and its end by process id, kindly or as a crash.</summary>
public sealed class ChildProcess : IAsyncDisposable
{
    private const int SigTerm = 15;
    private static readonly TimeSpan DefaultDeadline = TimeSpan.FromSeconds(60);
    private readonly Process _process;

    private ChildProcess(Process process) => _process = process;

    public int Id => _process.Id;

    public bool HasExited => _process.HasExited;

    public LineLog Output { get; } = new();

    public LineLog Errors { get; } = new();

    /// <summary>Starts a program; an environment value of null removes the variable.</summary>
    public static ChildProcess Start(string file, IEnumerable<string> arguments, IReadOnlyDictionary<string, string?>? environment = null,
        string? workingDirectory = null)
    {
        var start = new ProcessStartInfo(file, arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            WorkingDirectory = workingDirectory ?? "",
        };
        // A program lives for seconds here: what a runtime measures or tidies up for its later self is never used.
        start.Environment["DOTNET_TieredPGO"] = "0";
        start.Environment["GOGC"] = "400";
        foreach (var (name, value) in environment ?? new Dictionary<string, string?>())
        {
            if (value is null) start.Environment.Remove(name);
            else start.Environment[name] = value;
        }
        var child = new ChildProcess(new Process { StartInfo = start });
        child.Begin();
        return child;
    }

    /// <summary>The first line of standard output that fits, also among those already written; fails with all output when none comes.</summary>
    public async Task<string> LineAsync(Func<string, bool> fits, TimeSpan? deadline = null, CancellationToken cancellationToken = default)
    {
        using var limit = new CancellationTokenSource(deadline ?? DefaultDeadline, TimeProvider.System);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            await foreach (var line in Output.ReadAsync(either.Token))
            {
                if (fits(line)) return line;
            }
        }
        catch (OperationCanceledException) when (limit.IsCancellationRequested)
        {
            throw new TimeoutException(Describe("did not write the awaited line in time"));
        }
        throw new InvalidOperationException(Describe("ended without writing the awaited line"));
    }

    /// <summary>Waits for the program's own end and returns its exit status; kills it and fails when the deadline passes.</summary>
    public async Task<int> ExitAsync(TimeSpan? deadline = null, CancellationToken cancellationToken = default)
    {
        using var limit = new CancellationTokenSource(deadline ?? DefaultDeadline, TimeProvider.System);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            await _process.WaitForExitAsync(either.Token);
            return _process.ExitCode;
        }
        catch (OperationCanceledException)
        {
            Kill();
            if (cancellationToken.IsCancellationRequested) throw;
            throw new TimeoutException(Describe("did not end in time"));
        }
    }

    /// <summary>What a crash looks like: kill -9, with the programs it started.</summary>
    public void Kill()
    {
        if (!_process.HasExited) _process.Kill(entireProcessTree: true);
    }

    /// <summary>Asks the program to stop (SIGTERM), as a service manager does.</summary>
    public void Terminate()
    {
        if (!_process.HasExited && SendSignal(_process.Id, SigTerm) != 0) throw new InvalidOperationException(Describe("could not be signalled"));
    }

    public async ValueTask DisposeAsync()
    {
        Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private void Begin()
    {
        _process.OutputDataReceived += (_, line) => Output.Append(line.Data);
        _process.ErrorDataReceived += (_, line) => Errors.Append(line.Data);
        _process.Start();
        _process.StandardInput.Close();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    private string Describe(string what) => $"{_process.StartInfo.FileName} {what}.\n{Output}\n{Errors}";

    [DllImport("libc", EntryPoint = "kill")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int SendSignal(int processId, int signal);
}
