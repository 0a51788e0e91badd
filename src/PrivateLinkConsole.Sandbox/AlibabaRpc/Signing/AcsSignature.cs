using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace PrivateLinkConsole.Sandbox.AlibabaRpc.Signing;

/// <summary>Computes an Alibaba Cloud signature V3 the way the server does, to compare it with the one sent.</summary>
internal static class AcsSignature
{
    private const string DateForm = "yyyy-MM-dd'T'HH:mm:ss'Z'";

    /// <summary>Headers that a signature must cover, so that none of them can be changed on the way.</summary>
    private static readonly string[] Necessary = ["host", "x-acs-action", "x-acs-version", "x-acs-date", "x-acs-signature-nonce", "x-acs-security-token"];

    /// <summary>The request's own date, from <c>x-acs-date</c>; null when absent or malformed.</summary>
    public static DateTimeOffset? DateOf(SignedRequest request) =>
        DateTimeOffset.TryParseExact(request.Header("x-acs-date"), DateForm, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date)
            ? date
            : null;

    /// <summary>True when the signature was made with this secret over this very request.</summary>
    public static bool IsValid(SignedRequest request, AcsAuthorization authorization, string secret) =>
        Necessary.All(name => request.Header(name) is null || authorization.SignedHeaders.Contains(name))
        && CryptographicOperations.FixedTimeEquals(Bytes(Of(request, authorization.SignedHeaders, secret)), Bytes(authorization.Signature));

    public static string Of(SignedRequest request, IReadOnlyList<string> signedHeaders, string secret) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(Bytes(secret), Bytes($"{AcsAuthorization.Algorithm}\n{HashedCanonicalRequest(request, signedHeaders)}")));

    public static string HashedCanonicalRequest(SignedRequest request, IReadOnlyList<string> signedHeaders)
    {
        var headers = string.Concat(signedHeaders.Select(name => $"{name}:{request.Header(name)?.Trim()}\n"));
        return Hash(Bytes(string.Join(
            '\n', request.Method, request.Path, CanonicalQuery(request.Query), headers, string.Join(';', signedHeaders), Hash(request.Body))));
    }

    private static string CanonicalQuery(string query) => string.Join('&', query.Split('&', StringSplitOptions.RemoveEmptyEntries)
        .Select(part => part.Split('=', 2))
        .Select(part => (Name: Recode(part[0]), Value: Recode(part.Length > 1 ? part[1] : "")))
        .OrderBy(part => part.Name, StringComparer.Ordinal).ThenBy(part => part.Value, StringComparer.Ordinal)
        .Select(part => $"{part.Name}={part.Value}"));

    private static string Recode(string text) => Uri.EscapeDataString(Uri.UnescapeDataString(text));

    private static string Hash(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);
}
