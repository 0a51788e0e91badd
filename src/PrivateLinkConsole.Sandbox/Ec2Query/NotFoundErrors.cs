using PrivateLinkConsole.Sandbox.World;

namespace PrivateLinkConsole.Sandbox.Ec2Query;

/// <summary>The NotFound error that fits a call: of the first id it names.</summary>
internal static class NotFoundErrors
{
    private static readonly (string Parameter, Func<string, WireException> Error)[] Known =
    [
        ("VpcEndpointId.1", Ec2Errors.EndpointNotFound),
        ("VpcEndpointId", Ec2Errors.EndpointNotFound),
        ("ServiceName.1", Ec2Errors.ServiceNameNotFound),
        ("ServiceName", Ec2Errors.ServiceNameNotFound),
        ("ServiceId.1", Ec2Errors.ServiceNotFound),
        ("ServiceId", Ec2Errors.ServiceNotFound),
        ("SubnetId.1", Ec2Errors.SubnetNotFound),
        ("SubnetId", Ec2Errors.SubnetNotFound),
        ("GroupId.1", Ec2Errors.GroupNotFound),
        ("GroupId", Ec2Errors.GroupNotFound),
        ("NetworkInterfaceId.1", Ec2Errors.InterfaceNotFound),
        ("InstanceId.1", Ec2Errors.InstanceNotFound),
        ("VpcId.1", Ec2Errors.VpcNotFound),
        ("VpcId", Ec2Errors.VpcNotFound),
    ];

    public static string? IdOf(WireRequest request) => Known.Select(k => request.Parameters.GetValueOrDefault(k.Parameter)).FirstOrDefault(v => v is not null);

    public static WireException Of(WireRequest request)
    {
        foreach (var (parameter, error) in Known)
        {
            if (request.Parameters.TryGetValue(parameter, out var id)) return error(id);
        }

        return new("InvalidID", "The specified ID is not valid.");
    }
}
