using PrivateLinkConsole.Clouds.Alibaba.Rpc;

namespace PrivateLinkConsole.Clouds.Alibaba.Ecs20140526.Models;

internal sealed class AuthorizeSecurityGroupEgressRequest : WriteRequest
{
    public string? SecurityGroupId { get; set; }

    public List<AuthorizeSecurityGroupEgressRequestPermissions>? Permissions { get; set; }

    internal sealed class AuthorizeSecurityGroupEgressRequestPermissions
    {
        public string? IpProtocol { get; set; }

        public string? PortRange { get; set; }

        public string? DestCidrIp { get; set; }

        public string? Ipv6DestCidrIp { get; set; }

        public string? DestGroupId { get; set; }

        public string? DestPrefixListId { get; set; }
    }
}

internal sealed class AuthorizeSecurityGroupEgressResponseBody : RpcResponse;
