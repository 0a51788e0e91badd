namespace PrivateLinkConsole.Sandbox.World;

/// <summary>
/// Sandbox time: a position that runs <see cref="TimeScale"/> times as fast as real time and can be moved on at once. It is a distance
/// from the world's first start, not a date, so that nobody mistakes it for wall-clock time: what the wire calls a timestamp is real time.
/// A scale of 0 stops it, which is how tests own it. Thread-safe.
/// </summary>
public sealed class SandboxClock
{
    private readonly TimeProvider _time;
    private readonly Lock _lock = new();
    private TimeSpan _base;
    private long _since;
    private double _scale;

    /// <summary>A clock that starts at <paramref name="position"/>.</summary>
    public SandboxClock(TimeProvider time, double timeScale, TimeSpan position = default)
    {
        ArgumentNullException.ThrowIfNull(time);
        _time = time;
        _since = time.GetTimestamp();
        _base = position;
        _scale = Checked(timeScale);
    }

    /// <summary>How many sandbox seconds pass in one real second; 0 or more.</summary>
    public double TimeScale
    {
        get { lock (_lock) return _scale; }
    }

    /// <summary>The position now.</summary>
    public TimeSpan Now
    {
        get { lock (_lock) return Position(); }
    }

    /// <summary>Wall-clock time, not scaled.</summary>
    public DateTimeOffset RealNow => _time.GetUtcNow();

    /// <summary>Moves the clock on at once.</summary>
    /// <exception cref="ArgumentOutOfRangeException">For a negative distance: sandbox time never goes back.</exception>
    public void Advance(TimeSpan distance)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(distance, TimeSpan.Zero);
        lock (_lock) _base += distance;
    }

    /// <summary>Changes the speed from now on; what has passed stays.</summary>
    public void SetTimeScale(double timeScale)
    {
        lock (_lock) Rebase(Position(), Checked(timeScale));
    }

    /// <summary>Puts the clock at a position: a loaded world goes on where it was saved (it stands still while the sandbox is off).</summary>
    internal void Restore(TimeSpan position)
    {
        lock (_lock) Rebase(position, _scale);
    }

    private void Rebase(TimeSpan position, double scale)
    {
        _base = position;
        _since = _time.GetTimestamp();
        _scale = scale;
    }

    private TimeSpan Position() => _base + (_time.GetElapsedTime(_since) * _scale);

    private static double Checked(double scale) =>
        double.IsFinite(scale) && scale is >= 0 and <= 1_000_000
            ? scale
            : throw new ArgumentOutOfRangeException(nameof(scale), scale, "A time scale is between 0 and 1000000.");
}
