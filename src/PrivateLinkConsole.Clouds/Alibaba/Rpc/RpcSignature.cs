using System.Security.Cryptography;
using System.Text;

namespace PrivateLinkConsole.Clouds.Alibaba.Rpc;

/// <summary>Signature version 3 of Alibaba Cloud's APIs, <c>ACS3-HMAC-SHA256</c>, for a POST to <c>/</c>.</summary>
internal static class RpcSignature
{
    private const string Algorithm = "ACS3-HMAC-SHA256";

    /// <summary>Parameters as they are both signed and sent: <c>name=value&amp;…</c>, escaped by RFC 3986.</summary>
    public static string Encode(SortedDictionary<string, string> parameters) =>
        string.Join('&', parameters.Select(pair => $"{Uri.EscapeDataString(pair.Key)}={Uri.EscapeDataString(pair.Value)}"));

    /// <summary>SHA-256 in lower-case hexadecimal.</summary>
    public static string Hash(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    /// <summary>The hash of what the signature vouches for.</summary>
    /// <param name="headers">host, x-acs-* and, with a body, content-type; names in lower case.</param>
    public static string HashOfRequest(string query, SortedDictionary<string, string> headers, string bodyHash)
    {
        var lines = string.Concat(headers.Select(header => $"{header.Key}:{header.Value.Trim()}\n"));
        return Hash(Encoding.UTF8.GetBytes($"POST\n/\n{query}\n{lines}\n{Names(headers)}\n{bodyHash}"));
    }

    /// <summary>The value of the header <c>Authorization</c>.</summary>
    public static string Authorization(RpcKeys keys, string query, SortedDictionary<string, string> headers, string bodyHash)
    {
        var key = Encoding.UTF8.GetBytes(keys.AccessKeySecret.Reveal());
        var signed = Encoding.UTF8.GetBytes($"{Algorithm}\n{HashOfRequest(query, headers, bodyHash)}");
        var signature = Convert.ToHexStringLower(HMACSHA256.HashData(key, signed));
        return $"{Algorithm} Credential={keys.AccessKeyId},SignedHeaders={Names(headers)},Signature={signature}";
    }

    private static string Names(SortedDictionary<string, string> headers) => string.Join(';', headers.Keys);
}
