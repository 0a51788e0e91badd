using System.Runtime.CompilerServices;

namespace PrivateLinkConsole.TestKit;

/// <summary>The lines a program has written so far; every reader gets all of them from the first one on.</summary>
public sealed class LineLog
{
    private readonly Lock _lock = new();
    private readonly List<string> _lines = [];
    private TaskCompletionSource _changed = NewSignal();
    private bool _ended;

    public override string ToString()
    {
        lock (_lock) return string.Join('\n', _lines);
    }

    /// <summary>All lines, those already there first, then each new one until the program closes its end.</summary>
    public async IAsyncEnumerable<string> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        for (var index = 0; ;)
        {
            var (batch, ended, changed) = Look(index);
            foreach (var line in batch) yield return line;
            index += batch.Length;
            if (batch.Length > 0) continue;
            if (ended) yield break;
            await changed.WaitAsync(cancellationToken);
        }
    }

    internal void Append(string? line)
    {
        TaskCompletionSource signal;
        lock (_lock)
        {
            if (line is null) _ended = true;
            else _lines.Add(line);
            signal = _changed;
            _changed = NewSignal();
        }
        signal.SetResult();
    }

    private (string[] Batch, bool Ended, Task Changed) Look(int from)
    {
        lock (_lock) return ([.. _lines.Skip(from)], _ended, _changed.Task);
    }

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
