using System.Text.Json;

namespace PrivateLinkConsole.Sandbox.AlibabaRpc.PrivateLink;

/// <summary>What people write into an endpoint, checked as the cloud checks it.</summary>
internal static class EndpointTexts
{
    /// <summary>Full access: what an endpoint has whose service knows policies and whose owner gave none.</summary>
    public const string DefaultPolicy = """{"Version":"1","Statement":[{"Effect":"Allow","Action":"*","Principal":"*","Resource":"*"}]}""";

    /// <summary>2 to 128 letters, digits, hyphens and underscores, a letter or Chinese character first; null when it is not given.</summary>
    public static string? Name(RpcCall call, string parameter = "EndpointName") => call.Parameters.Get(parameter) is not { } name
        ? null
        : name.Length is >= 2 and <= 128 && char.IsLetter(name[0]) && name.All(c => char.IsLetterOrDigit(c) || c is '-' or '_')
            ? name
            : throw RpcErrors.Invalid(parameter);

    /// <summary>2 to 256 characters that are no link; null when it is not given.</summary>
    public static string? Description(RpcCall call, string parameter = "EndpointDescription") => call.Parameters.Get(parameter) is not { } text
        ? null
        : text.Length is >= 2 and <= 256 && !text.StartsWith("http://", StringComparison.Ordinal) && !text.StartsWith("https://", StringComparison.Ordinal)
            ? text
            : throw RpcErrors.Invalid(parameter);

    /// <summary>A JSON object with Version and Statement; null when it is not given.</summary>
    public static string? Policy(RpcCall call)
    {
        if (call.Parameters.Get("PolicyDocument") is not { } text) return null;
        try
        {
            using var json = JsonDocument.Parse(text);
            return json.RootElement.ValueKind == JsonValueKind.Object && json.RootElement.TryGetProperty("Version", out _)
                && json.RootElement.TryGetProperty("Statement", out _) ? text : throw RpcErrors.Invalid("PolicyDocument");
        }
        catch (JsonException)
        {
            throw RpcErrors.Invalid("PolicyDocument");
        }
    }
}
