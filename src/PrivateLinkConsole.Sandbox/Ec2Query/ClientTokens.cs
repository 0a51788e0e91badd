using System.Xml.Linq;
using PrivateLinkConsole.Sandbox.World;

namespace PrivateLinkConsole.Sandbox.Ec2Query;

/// <summary>Makes a create call idempotent by its ClientToken.</summary>
internal static class ClientTokens
{
    private const int MostCharacters = 64;

    /// <summary>The resource that a call with the same token made before; null when this one is the first.</summary>
    /// <exception cref="WireException">IdempotentParameterMismatch, InvalidClientToken.</exception>
    public static string? Earlier(Ec2Call call)
    {
        if (call.Parameters.Get("ClientToken") is not { } token) return null;
        if (token.Length > MostCharacters || token.Any(c => !char.IsAscii(c) || char.IsControl(c)))
            throw new WireException("InvalidClientToken", "The specified client token is not valid. It must be at most 64 ASCII characters.");
        if (!call.State.ClientTokens.TryGetValue(Key(call, token), out var earlier)) return null;
        return earlier.Fingerprint == Fingerprint(call)
            ? earlier.ResourceId
            : throw new WireException("IdempotentParameterMismatch", $"The client token '{token}' was used before with different parameters.");
    }

    public static void Remember(Ec2Call call, string resourceId)
    {
        if (call.Parameters.Get("ClientToken") is { } token) call.State.ClientTokens[Key(call, token)] = new(Fingerprint(call), resourceId, call.Now);
    }

    public static XElement? Echo(Ec2Call call) => Xml.Optional("clientToken", call.Parameters.Get("ClientToken"));

    private static string Fingerprint(Ec2Call call) => call.Parameters.Fingerprint("Action", "Version", "ClientToken", "DryRun");

    private static string Key(Ec2Call call, string token) => $"{call.Account}/{call.Region.Name}/{call.Action}/{token}";
}
