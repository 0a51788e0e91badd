namespace PrivateLinkConsole.Core.Clouds;

/// <summary>
/// Lets the journal know the moment at which a request has left for the cloud: the HTTP handler of each cloud calls
/// <see cref="Sent"/> once the body is written. Only a journalled write listens.
/// </summary>
public static class OutgoingCall
{
    private static readonly AsyncLocal<Action?> Listener = new();

    public static IDisposable Listen(Action onSent)
    {
        Listener.Value = onSent;
        return new Scope();
    }

    public static void Sent() => Listener.Value?.Invoke();

    private sealed class Scope : IDisposable
    {
        public void Dispose() => Listener.Value = null;
    }
}
