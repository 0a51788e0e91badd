using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace PrivateLinkConsole.Sandbox.Tests.SigV4;

/// <summary>Signs requests without an SDK: for the forms that none sends, and for a service whose SDK is not there.</summary>
internal static class HandSigner
{
    /// <param name="target">Path and query as they go on the wire.</param>
    /// <param name="signedTarget">What the signature is made over; the target itself unless a test wants a wrong one.</param>
    public static HttpRequestMessage Sign(
        Uri server, HttpMethod method, string target, string body, string service, string key, string region = Cloud.Region,
        string secret = KnownAccounts.Secret, string? signedTarget = null, TimeSpan skew = default)
    {
        var date = (TimeProvider.System.GetUtcNow() + skew).UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);
        var scope = $"{date[..8]}/{region}/{service}/aws4_request";
        var parts = (signedTarget ?? target).Split('?', 2);
        // Outside S3 each segment, encoded on the wire already, is encoded once more.
        var path = string.Join('/', parts[0].Split('/').Select(Uri.EscapeDataString));
        var canonical =
            $"{method}\n{path}\n{(parts.Length > 1 ? Sorted(parts[1]) : "")}\nhost:{server.Authority}\nx-amz-date:{date}\n\nhost;x-amz-date\n{Hash(body)}";
        var signature = Convert.ToHexStringLower(Hmac(
            scope.Split('/').Aggregate(Encoding.UTF8.GetBytes("AWS4" + secret), Hmac), $"AWS4-HMAC-SHA256\n{date}\n{scope}\n{Hash(canonical)}"));
        var request = new HttpRequestMessage(method, new Uri(server, target));
        if (body.Length > 0) request.Content = new StringContent(body, Encoding.UTF8, "application/xml");
        request.Headers.TryAddWithoutValidation("x-amz-date", date);
        request.Headers.TryAddWithoutValidation("Authorization", $"AWS4-HMAC-SHA256 Credential={key}/{scope}, SignedHeaders=host;x-amz-date, Signature={signature}");
        return request;
    }

    private static string Sorted(string query) => string.Join('&', query.Split('&')
        .Select(p => string.Join('=', p.Split('=', 2).Select(half => Uri.EscapeDataString(Uri.UnescapeDataString(half)))))
        .Order(StringComparer.Ordinal));

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private static byte[] Hmac(byte[] key, string text) => HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(text));
}
