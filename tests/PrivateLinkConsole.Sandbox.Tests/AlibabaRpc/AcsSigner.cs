using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace PrivateLinkConsole.Sandbox.Tests.AlibabaRpc;

/// <summary>Signs requests with ACS3-HMAC-SHA256 as Alibaba Cloud's clients do: everything in the query, or as a form.</summary>
internal static class AcsSigner
{
    /// <param name="change">What a test does to the headers before they are signed.</param>
    public static HttpRequestMessage Sign(
        Uri server, string version, string action, IReadOnlyDictionary<string, string> parameters, string key, string secret, bool asForm = false,
        Action<SortedDictionary<string, string>>? change = null)
    {
        var pairs = string.Join('&', parameters.OrderBy(p => p.Key, StringComparer.Ordinal).Select(p => $"{Uri.EscapeDataString(p.Key)}={Uri.EscapeDataString(p.Value)}"));
        var (query, body) = asForm ? ("", pairs) : (pairs, "");
        var headers = new SortedDictionary<string, string>(StringComparer.Ordinal)
        {
            ["host"] = server.Authority,
            ["x-acs-action"] = action,
            ["x-acs-version"] = version,
            ["x-acs-date"] = Date(TimeProvider.System.GetUtcNow()),
            ["x-acs-signature-nonce"] = Guid.NewGuid().ToString("N"),
            ["x-acs-content-sha256"] = Hash(body),
        };
        if (asForm) headers["content-type"] = "application/x-www-form-urlencoded";
        change?.Invoke(headers);
        var names = string.Join(';', headers.Keys);
        var canonical = $"POST\n/\n{query}\n{string.Concat(headers.Select(h => $"{h.Key}:{h.Value}\n"))}\n{names}\n{Hash(body)}";
        var signature = Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes($"ACS3-HMAC-SHA256\n{Hash(canonical)}")));
        var request = new HttpRequestMessage(HttpMethod.Post, new Uri(server, "/?" + query));
        if (asForm) request.Content = new StringContent(body, Encoding.UTF8, new System.Net.Http.Headers.MediaTypeHeaderValue("application/x-www-form-urlencoded"));
        foreach (var (name, value) in headers.Where(h => h.Key is not ("host" or "content-type"))) request.Headers.TryAddWithoutValidation(name, value);
        request.Headers.TryAddWithoutValidation("Authorization", $"ACS3-HMAC-SHA256 Credential={key},SignedHeaders={names},Signature={signature}");
        return request;
    }

    public static string Date(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
