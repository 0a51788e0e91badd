using PrivateLinkConsole.Clouds.Alibaba.Rpc;

namespace PrivateLinkConsole.Clouds.Alibaba.Ecs20140526.Models;

internal sealed class RevokeSecurityGroupRequest : WriteRequest
{
    public string? SecurityGroupId { get; set; }

    public List<RevokeSecurityGroupRequestPermissions>? Permissions { get; set; }

    internal sealed class RevokeSecurityGroupRequestPermissions
    {
        public string? IpProtocol { get; set; }

        public string? PortRange { get; set; }

        public string? SourceCidrIp { get; set; }

        public string? Ipv6SourceCidrIp { get; set; }

        public string? SourceGroupId { get; set; }

        public string? SourcePrefixListId { get; set; }
    }
}

internal sealed class RevokeSecurityGroupResponseBody : RpcResponse;
