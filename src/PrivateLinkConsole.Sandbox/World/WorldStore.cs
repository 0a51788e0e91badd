using System.Text.Json;
using System.Text.Json.Serialization;

namespace PrivateLinkConsole.Sandbox.World;

/// <summary>Keeps the world in a JSON file: a moment after each change, and at the end.</summary>
internal sealed class WorldStore : IAsyncDisposable
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    /// <summary>Changes that come in a burst are saved together.</summary>
    private static readonly TimeSpan Debounce = TimeSpan.FromMilliseconds(250);

    private readonly string _file;
    private readonly SandboxWorld _world;
    private readonly TimeProvider _time;
    private readonly Action<Exception> _failed;
    private readonly SemaphoreSlim _dirty = new(0, 1);
    private readonly CancellationTokenSource _stop = new();
    private readonly int _port;
    private readonly Task _loop;

    public WorldStore(string file, SandboxWorld world, int port, TimeProvider time, Action<Exception> failed)
    {
        (_file, _world, _port, _time, _failed) = (Path.GetFullPath(file), world, port, time, failed);
        world.Changed += MarkDirty;
        _loop = RunAsync();
        Save();
    }

    /// <summary>What a file holds; null when there is none or it cannot be read (a sandbox world is not worth refusing to start for).</summary>
    public static SavedWorld? Load(string file, Action<Exception> failed)
    {
        try
        {
            return File.Exists(file) ? JsonSerializer.Deserialize<SavedWorld>(File.ReadAllBytes(file), Json) : null;
        }
        catch (Exception error) when (error is JsonException or IOException or UnauthorizedAccessException)
        {
            failed(error);
            return null;
        }
    }

    public async ValueTask DisposeAsync()
    {
        _world.Changed -= MarkDirty;
        await _stop.CancelAsync();
        await _loop;
        Save();
        _stop.Dispose();
        _dirty.Dispose();
    }

    private void MarkDirty(object? sender, EventArgs e)
    {
        try
        {
            if (_dirty.CurrentCount == 0) _dirty.Release();
        }
        catch (SemaphoreFullException)
        {
            // Another writer marked it in the same moment.
        }
        catch (ObjectDisposedException)
        {
            // A last call that ended after the final save began; the save takes the world as it is.
        }
    }

    private async Task RunAsync()
    {
        try
        {
            while (true)
            {
                await _dirty.WaitAsync(_stop.Token);
                await Task.Delay(Debounce, _time, _stop.Token);
                Save();
            }
        }
        catch (OperationCanceledException)
        {
            // Stopped: DisposeAsync saves the rest.
        }
    }

    private void Save()
    {
        try
        {
            var bytes = _world.Read(state => JsonSerializer.SerializeToUtf8Bytes(new SavedWorld(_port, _world.Clock.Now, state), Json));
            Directory.CreateDirectory(Path.GetDirectoryName(_file)!);
            var fresh = _file + ".new";
            File.WriteAllBytes(fresh, bytes);
            File.Move(fresh, _file, overwrite: true);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            _failed(error);
        }
    }
}
