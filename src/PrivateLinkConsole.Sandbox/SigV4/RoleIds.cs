using PrivateLinkConsole.Sandbox.World;

namespace PrivateLinkConsole.Sandbox.SigV4;

/// <summary>The unique id of a role, e.g. AROA0123456789ABCDEF0.</summary>
internal static class RoleIds
{
    public static string Of(string roleArn) => "AROA" + ResourceIds.Fixed("role", roleArn)[5..].ToUpperInvariant();
}
