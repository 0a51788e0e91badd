using System.Globalization;
using System.Text;

namespace PrivateLinkConsole.Clouds.Alibaba.Rpc;

/// <summary>One operation as an HTTP request: signed anew, with a nonce and a time of its own, each time it is sent.</summary>
internal static class RpcMessage
{
    private const string Form = "application/x-www-form-urlencoded";

    /// <param name="form">Parameters go in the body; else in the query, and the body is empty.</param>
    public static HttpRequestMessage Sign(
        Uri service, RpcProduct product, string action, RpcRequest request, bool form, RpcKeys keys, DateTimeOffset now)
    {
        var parameters = RpcSignature.Encode(RpcParameters.Of(request));
        var (query, body) = form ? ("", Encoding.UTF8.GetBytes(parameters)) : (parameters, []);
        var hash = RpcSignature.Hash(body);
        var headers = Headers(service, product, action, hash, keys, now);
        if (form)
            headers.Add("content-type", Form);
        var message = new HttpRequestMessage(HttpMethod.Post, Address(service, query)) { Content = new ByteArrayContent(body) };
        foreach (var header in headers.Where(header => header.Key.StartsWith("x-acs-", StringComparison.Ordinal)))
            message.Headers.TryAddWithoutValidation(header.Key, header.Value);
        if (form)
            message.Content.Headers.TryAddWithoutValidation("Content-Type", Form);
        message.Headers.TryAddWithoutValidation("Accept", "application/json");
        message.Headers.TryAddWithoutValidation("Authorization", RpcSignature.Authorization(keys, query, headers, hash));
        return message;
    }

    private static SortedDictionary<string, string> Headers(Uri service, RpcProduct product, string action, string hash, RpcKeys keys, DateTimeOffset now)
    {
        var headers = new SortedDictionary<string, string>(StringComparer.Ordinal)
        {
            ["host"] = service.Authority,
            ["x-acs-action"] = action,
            ["x-acs-version"] = product.Version,
            ["x-acs-date"] = now.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
            ["x-acs-signature-nonce"] = Guid.NewGuid().ToString("N"),
            ["x-acs-content-sha256"] = hash,
        };
        if (keys.SecurityToken is { } token)
        {
            headers["x-acs-security-token"] = token.Reveal();
            headers["x-acs-accesskey-id"] = keys.AccessKeyId;
        }

        return headers;
    }

    /// <summary>Exactly as signed: <see cref="Uri"/> would write some characters its own way.</summary>
    private static Uri Address(Uri service, string query) => new(
        service.GetLeftPart(UriPartial.Authority) + (query.Length > 0 ? $"/?{query}" : "/"),
        new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true });
}
