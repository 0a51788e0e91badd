using PrivateLinkConsole.Clouds.Alibaba.Ecs20140526.Models;
using PrivateLinkConsole.Clouds.Alibaba.Rpc;

namespace PrivateLinkConsole.Clouds.Alibaba.Ecs20140526;

/// <summary>Security groups, instances and their network interfaces. Names as in the official package <c>AlibabaCloud.SDK.Ecs20140526</c>; an answer is its <c>Body</c>.</summary>
internal sealed class Client(RpcCall call)
{
    public static readonly RpcProduct Product = new("Ecs", "2014-05-26");

    public Task<DescribeSecurityGroupsResponseBody> DescribeSecurityGroupsAsync(DescribeSecurityGroupsRequest request, CancellationToken cancellationToken) =>
        call.PostAsync<DescribeSecurityGroupsResponseBody>(Product, "DescribeSecurityGroups", request, cancellationToken);

    public Task<DescribeSecurityGroupAttributeResponseBody> DescribeSecurityGroupAttributeAsync(DescribeSecurityGroupAttributeRequest request, CancellationToken cancellationToken) =>
        call.PostAsync<DescribeSecurityGroupAttributeResponseBody>(Product, "DescribeSecurityGroupAttribute", request, cancellationToken);

    public Task<CreateSecurityGroupResponseBody> CreateSecurityGroupAsync(CreateSecurityGroupRequest request, CancellationToken cancellationToken) =>
        call.PostAsync<CreateSecurityGroupResponseBody>(Product, "CreateSecurityGroup", request, cancellationToken);

    public Task<AuthorizeSecurityGroupResponseBody> AuthorizeSecurityGroupAsync(AuthorizeSecurityGroupRequest request, CancellationToken cancellationToken) =>
        call.PostAsync<AuthorizeSecurityGroupResponseBody>(Product, "AuthorizeSecurityGroup", request, cancellationToken);

    public Task<AuthorizeSecurityGroupEgressResponseBody> AuthorizeSecurityGroupEgressAsync(AuthorizeSecurityGroupEgressRequest request, CancellationToken cancellationToken) =>
        call.PostAsync<AuthorizeSecurityGroupEgressResponseBody>(Product, "AuthorizeSecurityGroupEgress", request, cancellationToken);

    public Task<RevokeSecurityGroupResponseBody> RevokeSecurityGroupAsync(RevokeSecurityGroupRequest request, CancellationToken cancellationToken) =>
        call.PostAsync<RevokeSecurityGroupResponseBody>(Product, "RevokeSecurityGroup", request, cancellationToken);

    public Task<DescribeInstancesResponseBody> DescribeInstancesAsync(DescribeInstancesRequest request, CancellationToken cancellationToken) =>
        call.PostAsync<DescribeInstancesResponseBody>(Product, "DescribeInstances", request, cancellationToken);

    public Task<DescribeNetworkInterfacesResponseBody> DescribeNetworkInterfacesAsync(DescribeNetworkInterfacesRequest request, CancellationToken cancellationToken) =>
        call.PostAsync<DescribeNetworkInterfacesResponseBody>(Product, "DescribeNetworkInterfaces", request, cancellationToken);
}
