namespace PrivateLinkConsole.Sandbox.AlibabaRpc.Signing;

/// <summary>The parts of <c>Authorization: ACS3-HMAC-SHA256 Credential=KEY,SignedHeaders=a;b,Signature=…</c>.</summary>
internal sealed record AcsAuthorization(string AccessKeyId, IReadOnlyList<string> SignedHeaders, string Signature)
{
    public const string Algorithm = "ACS3-HMAC-SHA256";

    /// <summary>Null when the header is absent or not of this form.</summary>
    public static AcsAuthorization? Parse(string? authorization)
    {
        if (authorization is null || !authorization.StartsWith(Algorithm + " ", StringComparison.Ordinal)) return null;
        var parts = authorization[(Algorithm.Length + 1)..].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(part => part.Split('=', 2)).Where(part => part.Length == 2).ToLookup(part => part[0], part => part[1]);
        return parts["Credential"].FirstOrDefault() is { } key && parts["SignedHeaders"].FirstOrDefault() is { } headers
            && parts["Signature"].FirstOrDefault() is { } signature
                ? new(key, headers.Split(';'), signature)
                : null;
    }
}
