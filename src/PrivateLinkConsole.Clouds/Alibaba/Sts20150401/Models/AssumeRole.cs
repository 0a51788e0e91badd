using PrivateLinkConsole.Clouds.Alibaba.Rpc;

namespace PrivateLinkConsole.Clouds.Alibaba.Sts20150401.Models;

internal sealed class AssumeRoleRequest : RpcRequest
{
    public string? RoleArn { get; set; }

    public string? RoleSessionName { get; set; }

    public long? DurationSeconds { get; set; }

    public string? ExternalId { get; set; }
}

internal sealed class AssumeRoleResponseBody : RpcResponse
{
    public AssumeRoleResponseBodyCredentials? Credentials { get; set; }

    internal sealed class AssumeRoleResponseBodyCredentials
    {
        public string? AccessKeyId { get; set; }

        public string? AccessKeySecret { get; set; }

        public string? SecurityToken { get; set; }

        public string? Expiration { get; set; }
    }
}
