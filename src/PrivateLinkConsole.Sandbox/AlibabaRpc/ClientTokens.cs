using PrivateLinkConsole.Sandbox.World;

namespace PrivateLinkConsole.Sandbox.AlibabaRpc;

/// <summary>Makes a write idempotent by its ClientToken: the same call again has the same answer.</summary>
internal static class ClientTokens
{
    private const int MostCharacters = 64;

    /// <summary>The answer that a call with the same token had before; null when this one is the first.</summary>
    /// <exception cref="WireException">IdempotenceSignatureMismatch, IdempotenceProcessing, InvalidParameter.</exception>
    public static string? Earlier(RpcCall call)
    {
        if (call.Parameters.Get("ClientToken") is not { } token) return null;
        if (token.Length > MostCharacters || token.Any(c => !char.IsAscii(c) || char.IsControl(c))) throw RpcErrors.Invalid("ClientToken");
        if (!call.Alibaba.ClientTokens.TryGetValue(Key(call, token), out var earlier)) return null;
        if (earlier.Fingerprint != call.Parameters.Fingerprint()) throw RpcErrors.TokenReused();
        return call.World.Clock.RealNow < earlier.AnsweredAt ? throw RpcErrors.TokenInUse() : earlier.Answer;
    }

    public static void Remember(RpcCall call, string answer)
    {
        if (call.Parameters.Get("ClientToken") is not { } token) return;
        // Only a planned slowness makes a call last.
        var lasts = TimeSpan.FromSeconds(call.Fault is { Kind: FaultKind.Slow } slow ? slow.Seconds ?? Fault.SlowSeconds : 0);
        call.Alibaba.ClientTokens[Key(call, token)] = new(call.Parameters.Fingerprint(), answer, call.Now, call.World.Clock.RealNow + lasts);
    }

    private static string Key(RpcCall call, string token) => $"{call.Account}/{call.Region.Id}/{call.Action}/{token}";
}
