using PrivateLinkConsole.Core.Clouds;
using PrivateLinkConsole.Core.PrivateEndpoints;

namespace PrivateLinkConsole.Core.Connectivity.Looking;

/// <summary>Why something of the clouds is not known; a rung that needs it is not checked.</summary>
internal sealed record Unread(string MessageKey, params IReadOnlyList<object> Args)
{
    /// <summary>No account that owns it is connected.</summary>
    public static Unread NotConnected { get; } = new("Rung.NotConnected");

    public ConnectionRung Rung(RungKind kind) => ConnectionRung.NotChecked(kind, MessageKey, [.. Args]);

    /// <summary>A read that a person waits for; what the cloud refuses to tell is not known.</summary>
    public static async Task<Look<T>> UnlessAsync<T>(Func<CancellationToken, Task<T>> read, CancellationToken cancellationToken)
        where T : class?
    {
        try
        {
            return new Look<T>(await PersonRead.RunAsync(read, cancellationToken), null);
        }
        catch (CloudException refusal)
        {
            return new Look<T>(null, new Unread("Rung.NotReadable", refusal.Operation, refusal.Code));
        }
    }
}

/// <summary>What a cloud answered, or why it is not known.</summary>
internal sealed record Look<T>(T? Found, Unread? Why)
    where T : class?;
