using PrivateLinkConsole.Clouds.Alibaba.Rpc;

namespace PrivateLinkConsole.Clouds.Alibaba.Sts20150401.Models;

internal sealed class GetCallerIdentityRequest : RpcRequest;

internal sealed class GetCallerIdentityResponseBody : RpcResponse
{
    public string? AccountId { get; set; }

    public string? Arn { get; set; }

    public string? IdentityType { get; set; }

    public string? PrincipalId { get; set; }

    public string? UserId { get; set; }
}
