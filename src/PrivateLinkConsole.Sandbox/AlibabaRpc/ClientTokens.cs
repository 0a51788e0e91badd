using PrivateLinkConsole.Sandbox.World;

namespace PrivateLinkConsole.Sandbox.AlibabaRpc;

/// <summary>Makes a write idempotent by its ClientToken: the same call again has the same answer.</summary>
internal static class ClientTokens
{
    private const int MostCharacters = 64;

    /// <summary>The answer that a call with the same token had before; null when this one is the first.</summary>
    /// <exception cref="WireException">IdempotenceSignatureMismatch, InvalidParameter.</exception>
    public static string? Earlier(RpcCall call)
    {
        if (call.Parameters.Get("ClientToken") is not { } token) return null;
        if (token.Length > MostCharacters || token.Any(c => !char.IsAscii(c) || char.IsControl(c))) throw RpcErrors.Invalid("ClientToken");
        if (!call.Alibaba.ClientTokens.TryGetValue(Key(call, token), out var earlier)) return null;
        return earlier.Fingerprint == call.Parameters.Fingerprint() ? earlier.Answer : throw RpcErrors.TokenReused();
    }

    public static void Remember(RpcCall call, string answer)
    {
        if (call.Parameters.Get("ClientToken") is { } token) call.Alibaba.ClientTokens[Key(call, token)] = new(call.Parameters.Fingerprint(), answer, call.Now);
    }

    private static string Key(RpcCall call, string token) => $"{call.Account}/{call.Region.Id}/{call.Action}/{token}";
}
