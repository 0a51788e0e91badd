using System.Security.Cryptography;
using System.Text;

namespace PrivateLinkConsole.Sandbox.World;

/// <summary>Ids in the cloud's own form: a prefix, a dash and 17 hexadecimal digits.</summary>
internal static class ResourceIds
{
    private const int Digits = 17;

    /// <summary>A fresh id, e.g. <c>vpce-0ce90d01341533a5c</c>.</summary>
    public static string New(string prefix) => $"{prefix}-0{RandomNumberGenerator.GetHexString(Digits - 1, lowercase: true)}";

    /// <summary>The same id each time for the same parts: for what is there from the start.</summary>
    public static string Fixed(string prefix, params string[] parts)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(prefix + "|" + string.Join('|', parts)));
        return $"{prefix}-0{Convert.ToHexStringLower(hash)[..(Digits - 1)]}";
    }

    /// <summary>True for the prefix followed by 8 or 17 hexadecimal digits.</summary>
    public static bool IsWellFormed(string prefix, string id)
    {
        if (!id.StartsWith(prefix + "-", StringComparison.Ordinal)) return false;
        var rest = id[(prefix.Length + 1)..];
        return rest.Length is 8 or Digits && rest.All(char.IsAsciiHexDigitLower);
    }

    /// <summary>Random lower-case letters and digits, as in an endpoint's DNS label.</summary>
    public static string Label(int length) => RandomNumberGenerator.GetString("abcdefghijklmnopqrstuvwxyz0123456789", length);
}
