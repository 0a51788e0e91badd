using PrivateLinkConsole.Clouds.Alibaba.Sts20150401.Models;
using PrivateLinkConsole.Clouds.Alibaba.Rpc;

namespace PrivateLinkConsole.Clouds.Alibaba.Sts20150401;

/// <summary>Who we are, and sessions of roles. Names as in the official package <c>AlibabaCloud.SDK.Sts20150401</c>; an answer is its <c>Body</c>.</summary>
internal sealed class Client(RpcCall call)
{
    public static readonly RpcProduct Product = new("Sts", "2015-04-01");

    public Task<AssumeRoleResponseBody> AssumeRoleAsync(AssumeRoleRequest request, CancellationToken cancellationToken) =>
        call.PostAsync<AssumeRoleResponseBody>(Product, "AssumeRole", request, cancellationToken);

    public Task<GetCallerIdentityResponseBody> GetCallerIdentityAsync(GetCallerIdentityRequest request, CancellationToken cancellationToken) =>
        call.PostAsync<GetCallerIdentityResponseBody>(Product, "GetCallerIdentity", request, cancellationToken);
}
