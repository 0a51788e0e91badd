using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace PrivateLinkConsole.Sandbox.AlibabaRpc;

/// <summary>Answers in JSON: members by their names in Pascal case, nothing that is null, and the request's id.</summary>
internal static class RpcReplies
{
    private const string ContentType = "application/json;charset=utf-8";

    private static readonly JsonSerializerOptions Json = new()
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>What an operation says, which is nothing for most writes.</summary>
    public static string Body(object? answer) => JsonSerializer.Serialize(answer ?? new { }, Json);

    public static WireReply Ok(string body, string requestId)
    {
        var json = JsonNode.Parse(body)!.AsObject();
        json["RequestId"] = requestId;
        return new(200, ContentType, JsonSerializer.SerializeToUtf8Bytes(json, Json));
    }

    public static WireReply Error(WireException error, RpcProduct? product, string region, string requestId)
    {
        var host = (product ?? RpcProducts.PrivateLink).Host(region);
        var help = $"https://api.aliyun.com/troubleshoot?q={Uri.EscapeDataString(error.Code)}&product={product?.Name}&requestId={requestId}";
        return new(error.Status, ContentType, JsonSerializer.SerializeToUtf8Bytes(
            new { RequestId = requestId, HostId = host, error.Code, error.Message, Recommend = help }, Json), error.Code);
    }
}
