using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace PrivateLinkConsole.Sandbox.SigV4;

/// <summary>Computes an AWS Signature Version 4 the way the server does, to compare it with the one sent.</summary>
internal static class Signature
{
    private const string DateForm = "yyyyMMdd'T'HHmmss'Z'";

    /// <summary>The request's own date, from <c>x-amz-date</c>; null when absent or malformed.</summary>
    public static DateTimeOffset? DateOf(SignedRequest request) =>
        DateTimeOffset.TryParseExact(request.Header("x-amz-date"), DateForm, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date)
            ? date
            : null;

    /// <summary>True when the signature was made with this secret over this very request.</summary>
    public static bool IsValid(SignedRequest request, CredentialScope scope, string secret)
    {
        var toSign = $"{CredentialScope.Algorithm}\n{request.Header("x-amz-date")}\n{scope.Scope}\n{Hex(SHA256.HashData(Bytes(Canonical(request, scope))))}";
        var key = Hmac(Hmac(Hmac(Hmac(Bytes("AWS4" + secret), scope.Date), scope.Region), scope.Service), "aws4_request");
        return CryptographicOperations.FixedTimeEquals(Bytes(Hex(Hmac(key, toSign))), Bytes(scope.Signature));
    }

    private static string Canonical(SignedRequest request, CredentialScope scope)
    {
        var headers = string.Concat(scope.SignedHeaders.Select(name => $"{name}:{Collapse(request.Header(name) ?? "")}\n"));
        return string.Join('\n', request.Method, CanonicalPath(request.Path), CanonicalQuery(request.Query), headers, string.Join(';', scope.SignedHeaders),
            PayloadHash(request));
    }

    private static string PayloadHash(SignedRequest request) =>
        request.Header("x-amz-content-sha256") is "UNSIGNED-PAYLOAD" ? "UNSIGNED-PAYLOAD" : Hex(SHA256.HashData(request.Body));

    /// <summary>Outside S3 each segment, already encoded on the wire, is encoded once more.</summary>
    private static string CanonicalPath(string path) => string.Join('/', path.Split('/').Select(Uri.EscapeDataString));

    private static string CanonicalQuery(string query) =>
        string.Join('&', query.Split('&', StringSplitOptions.RemoveEmptyEntries)
            .Select(p => p.Split('=', 2))
            .Select(p => (Name: Recode(p[0]), Value: Recode(p.Length > 1 ? p[1] : "")))
            .OrderBy(p => p.Name, StringComparer.Ordinal).ThenBy(p => p.Value, StringComparer.Ordinal)
            .Select(p => $"{p.Name}={p.Value}"));

    private static string Recode(string text) => Uri.EscapeDataString(Uri.UnescapeDataString(text));

    private static string Collapse(string value) => string.Join(' ', value.Split(' ', StringSplitOptions.RemoveEmptyEntries));

    private static byte[] Hmac(byte[] key, string text) => HMACSHA256.HashData(key, Bytes(text));

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    private static string Hex(byte[] bytes) => Convert.ToHexStringLower(bytes);
}
