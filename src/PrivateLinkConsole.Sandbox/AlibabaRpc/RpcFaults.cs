using PrivateLinkConsole.Sandbox.AlibabaRpc.EcsApi;
using PrivateLinkConsole.Sandbox.AlibabaRpc.PrivateLink;
using PrivateLinkConsole.Sandbox.AlibabaRpc.VpcApi;
using PrivateLinkConsole.Sandbox.World;

namespace PrivateLinkConsole.Sandbox.AlibabaRpc;

/// <summary>The errors that stand for planned faults.</summary>
internal static class RpcFaults
{
    private static readonly string[] NamedThings = ["EndpointId", "ServiceId", "VpcId", "VSwitchId", "SecurityGroupId"];

    /// <summary>True for a call that lists, which does not know NotFound: what is not there is missing from the list.</summary>
    public static bool IsListing(WireRequest request) =>
        (request.Operation.StartsWith("List", StringComparison.Ordinal) || request.Operation.StartsWith("Describe", StringComparison.Ordinal))
        && request.Operation is not ("ListVpcEndpointZones" or "ListVpcEndpointSecurityGroups" or "ListVpcEndpointServiceUsers" or "ListVpcEndpointServiceResources"
            or "DescribeVpcAttribute" or "DescribeVSwitchAttributes" or "DescribeSecurityGroupAttribute");

    public static WireException ErrorOf(WireRequest request, Fault fault)
    {
        var standard = fault.Kind switch
        {
            FaultKind.Throttle => RpcErrors.Throttled(),
            FaultKind.Denied => request.Service is "ecs" or "vpc" ? RpcErrors.Forbidden() : RpcErrors.Denied(),
            FaultKind.NotFound => NotFound(request),
            FaultKind.Error => new("InvalidParameter", "The sandbox was told to refuse this call."),
            _ => RpcErrors.Internal(),
        };
        return new(fault.Code ?? standard.Code, fault.Message ?? standard.Message, fault.HttpStatus ?? standard.Status);
    }

    private static WireException NotFound(WireRequest request) => NamedThings.FirstOrDefault(request.Parameters.ContainsKey) switch
    {
        "EndpointId" => PrivateLinkErrors.EndpointNotFound(),
        "ServiceId" => PrivateLinkErrors.ServiceNotFound(),
        "VpcId" => VpcErrors.VpcNotFound(),
        "VSwitchId" => VpcErrors.VSwitchNotFound(),
        "SecurityGroupId" => EcsErrors.GroupNotFound(),
        _ => PrivateLinkErrors.ServiceNotFound(),
    };
}
