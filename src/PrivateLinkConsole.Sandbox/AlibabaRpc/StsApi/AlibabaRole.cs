using PrivateLinkConsole.Sandbox.World;
using PrivateLinkConsole.Sandbox.World.Alibaba;

namespace PrivateLinkConsole.Sandbox.AlibabaRpc.StsApi;

/// <summary>Roles that can be assumed, and who one is then.</summary>
internal static class AlibabaRole
{
    private const string RoleName = "PrivateLinkConsole";

    /// <summary>True for <c>acs:ram::&lt;16 digits&gt;:role/PrivateLinkConsole…</c>; the case of a role's name does not count.</summary>
    public static bool IsOne(string arn) =>
        arn.Split(':') is ["acs", "ram", "", { Length: 16 } account, var role]
        && account.All(char.IsAsciiDigit)
        && role.StartsWith("role/" + RoleName, StringComparison.OrdinalIgnoreCase);

    public static string Id(string arn) => "3" + string.Concat(AlibabaIds.Fixed("role", arn)[5..].Select(c => (char)('0' + (c % 10))))[..17];

    /// <summary>The identity of a session, e.g. <c>acs:ram::2222222222222222:assumed-role/privatelinkconsole/row-1</c>.</summary>
    public static Caller Caller(SessionCredential session)
    {
        var parts = session.RoleArn.Split(':');
        return new(parts[3], $"acs:ram::{parts[3]}:assumed-role/{parts[4]["role/".Length..]}/{session.SessionName}", $"{Id(session.RoleArn)}:{session.SessionName}");
    }
}
