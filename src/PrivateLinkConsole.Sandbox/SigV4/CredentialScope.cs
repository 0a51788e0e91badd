namespace PrivateLinkConsole.Sandbox.SigV4;

/// <summary>The parts of <c>Authorization: AWS4-HMAC-SHA256 Credential=KEY/date/region/service/aws4_request, SignedHeaders=…, Signature=…</c>.</summary>
internal sealed record CredentialScope(string AccessKeyId, string Date, string Region, string Service, IReadOnlyList<string> SignedHeaders, string Signature)
{
    public const string Algorithm = "AWS4-HMAC-SHA256";

    public string Scope => $"{Date}/{Region}/{Service}/aws4_request";

    /// <summary>Null when the header is absent or not of this form.</summary>
    public static CredentialScope? Parse(string? authorization)
    {
        if (authorization is null || !authorization.StartsWith(Algorithm + " ", StringComparison.Ordinal)) return null;
        var parts = authorization[(Algorithm.Length + 1)..].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(p => p.Split('=', 2)).Where(p => p.Length == 2).ToLookup(p => p[0], p => p[1]);
        var credential = parts["Credential"].FirstOrDefault()?.Split('/') ?? [];
        if (credential is not [var key, var date, var region, var service, "aws4_request"]) return null;
        return parts["SignedHeaders"].FirstOrDefault() is { } headers && parts["Signature"].FirstOrDefault() is { } signature
            ? new(key, date, region, service, headers.Split(';'), signature)
            : null;
    }
}
