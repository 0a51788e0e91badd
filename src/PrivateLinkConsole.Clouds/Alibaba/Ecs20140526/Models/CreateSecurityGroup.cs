using PrivateLinkConsole.Clouds.Alibaba.Rpc;

namespace PrivateLinkConsole.Clouds.Alibaba.Ecs20140526.Models;

internal sealed class CreateSecurityGroupRequest : WriteRequest
{
    public string? SecurityGroupName { get; set; }

    public string? Description { get; set; }

    public string? VpcId { get; set; }

    public List<CreateSecurityGroupRequestTag>? Tag { get; set; }

    internal sealed class CreateSecurityGroupRequestTag
    {
        public string? Key { get; set; }

        public string? Value { get; set; }
    }
}

internal sealed class CreateSecurityGroupResponseBody : RpcResponse
{
    public string? SecurityGroupId { get; set; }
}
